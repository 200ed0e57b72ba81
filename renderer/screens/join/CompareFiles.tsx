import { ArrowLeft, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { common } from "../../../templates/ui/common.fr.ts";
import { newPerson, joinFiles as words } from "../../../templates/ui/person.fr.ts";
import { sayDay } from "../../dates.ts";
import { Choices, Tick } from "../../frame/Choices.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Step } from "../../frame/Step.tsx";
import { Title } from "../../frame/Title.tsx";
import { call } from "../../host.ts";
import { fullName } from "../../names.ts";
import { useNavigation } from "../../navigation.tsx";
import { useRun } from "../../use-call.ts";
import { useForm } from "../../use-form.ts";
import type { File } from "../Person.tsx";
import { CompareTable } from "./CompareTable.tsx";
import { dangers, underWay, whichHolds } from "./compare.ts";

interface Props {
  readonly file: File;
  readonly other: File;
  /** The data process refused: the files may have changed meanwhile. */
  readonly onRefused: () => void;
}

/** Both files side by side, what tells against joining them, then the one act. */
export function CompareFiles({ file, other, onRefused }: Props) {
  const blocked = underWay(file) !== undefined && underWay(other) !== undefined;
  return blocked ? <Blocked file={file} other={other} /> : <JoinForm file={file} other={other} onRefused={onRefused} />;
}

function Blocked({ file, other }: Omit<Props, "onRefused">) {
  const { go, back } = useNavigation();
  return (
    <>
      <main className="page">
        <Head />
        <LookFirst>
          <p>
            <b>{words.lookFirst}</b> {words.bothUnderWay}
          </p>
          <div className="row">
            {[file, other].map(({ row }, index) => (
              <Button key={row.personId} className="btn" onPress={() => go({ screen: "person", personId: row.personId })}>
                {words.open(index === 0 ? words.this : words.other)}
              </Button>
            ))}
          </div>
        </LookFirst>
        <CompareTable file={file} other={other} />
      </main>
      <div className="ways">
        <Button className="btn" onPress={back}>
          <ArrowLeft className="icon" />
          {common.goBack}
        </Button>
      </div>
    </>
  );
}

interface Chosen {
  readonly kept: "this" | "other" | undefined;
  readonly checked: boolean;
}

function JoinForm({ file, other, onRefused }: Props) {
  const { settle, back } = useNavigation();
  const { run, busy, error } = useRun();
  const against = dangers(file.row.identity, other.row.identity);
  const holds = whichHolds(file, other);
  const start: Chosen = { kept: undefined, checked: false };
  const form = useForm(start, ({ kept, checked }) => ({
    checked: checked || against.length === 0 ? undefined : words.checkedMissing,
    kept: kept ? undefined : words.keptMissing,
  }));
  const { values, faults, set } = form;

  const join = async ({ kept }: Chosen) => {
    const [stays, goes] = kept === "this" ? [file, other] : [other, file];
    const joined = await run(() => call("person.merge", { keptId: stays.row.personId, mergedId: goes.row.personId }));
    if (joined) await settle({ screen: "person", personId: joined.personId, done: "joined" });
    else onRefused();
  };
  const choiceOf = (id: "this" | "other", { row: { identity } }: File) => ({
    id,
    label: words.ofWhom(words[id], fullName(identity)),
    help: `${newPerson.birthDateRead(sayDay(identity.birthDate))} ${identity.birthPlace}`,
  });

  return (
    <Step form={form.ref} onSubmit={form.submit(join)} onBack={back} busy={busy} next={words.join}>
      <Head />
      {against.length > 0 && (
        <LookFirst>
          <p>
            <b>
              {words.lookFirst} {against.join(" ")}
            </b>{" "}
            {words.danger}
          </p>
        </LookFirst>
      )}
      <CompareTable file={file} other={other} />
      <div className="form middle-form">
        {against.length > 0 && (
          <Tick isSelected={values.checked} onChange={(checked) => set("checked", checked)} error={faults.checked}>
            {words.checked}
          </Tick>
        )}
        <Choices
          label={words.kept}
          choices={[choiceOf("this", file), choiceOf("other", other)]}
          value={values.kept}
          onChange={(kept) => set("kept", kept)}
          error={faults.kept}
        />
        <p>
          {holds} {words.consequence}
        </p>
      </div>
      <ErrorNote error={error} />
    </Step>
  );
}

function Head() {
  return (
    <div className="head">
      <Title>{words.compareTitle}</Title>
      <p className="soft">{words.compareLead}</p>
    </div>
  );
}

function LookFirst({ children }: { readonly children: ReactNode }) {
  return (
    <div className="note">
      <TriangleAlert className="icon" />
      {children}
    </div>
  );
}
