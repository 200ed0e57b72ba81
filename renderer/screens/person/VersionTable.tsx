import { useState } from "react";
import { Button } from "react-aria-components";
import { person as words } from "../../../templates/ui/person.fr.ts";
import type { Version } from "../../../templates/version-schema.ts";
import { dayOf, sayDay } from "../../dates.ts";
import { useNavigation } from "../../navigation.tsx";
import type { File } from "../Person.tsx";
import { EraseText } from "../sign/EraseText.tsx";
import { otherName } from "./other-name.ts";

const label = ({ number }: Version) => (number === undefined ? words.notNumbered : words.versionNumber(number));
const day = (version: Version) =>
  version.signedOn ? words.signedOn(sayDay(version.signedOn)) : words.frozenOn(sayDay(dayOf(version.content.frozenAt)));

/** Every version ever frozen, newest first, with its fingerprint and how many copies of it are noted. */
export function VersionTable({ file }: { readonly file: File }) {
  const { go } = useNavigation();
  return (
    <section>
      <table className="stacking">
        <caption>{words.history}</caption>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.date}</th>
            <th scope="col">{words.fingerprint}</th>
            <th scope="col" className="num">
              {words.howMany}
            </th>
            <th scope="col">{words.see}</th>
          </tr>
        </thead>
        <tbody>
          {file.versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">
                {label(version)}
                <Bears name={otherName(version, file)} />
              </th>
              <td data-label={words.state}>{words.versionStates[version.state]}</td>
              <td data-label={words.date}>{day(version)}</td>
              <td data-label={words.fingerprint} className="fingerprint">
                {version.fingerprint}
              </td>
              <td data-label={words.howMany} className="num">
                {file.copies.filter((copy) => copy.versionId === version.id && copy.given).length}
              </td>
              <td>
                <Button
                  className="btn"
                  aria-label={words.seeVersion(label(version), [day(version), otherName(version, file)].filter(Boolean).join(", "))}
                  onPress={() => go({ screen: file.row.may.includes("print") ? "paper" : "read", versionId: version.id })}
                >
                  {words.see}
                </Button>
                {version.state === "reopened" && file.row.may.includes("lead") && <EraseReopened version={version} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A text that was opened again and never signed may still hold words the person took back. */
function EraseReopened({ version }: { readonly version: Version }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button className="btn quiet" aria-label={words.eraseVersion(day(version))} onPress={() => setAsking(true)}>
        {words.eraseShort}
      </Button>
      <EraseText version={version} isOpen={asking} onClose={() => setAsking(false)} />
    </>
  );
}

const Bears = ({ name }: { readonly name: string | undefined }) => name && <span className="bears small">{name}</span>;
