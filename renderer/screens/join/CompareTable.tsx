import { EqualNot, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { person, joinFiles as words } from "../../../templates/ui/person.fr.ts";
import { shortName } from "../../names.ts";
import type { File } from "../Person.tsx";
import { type Comparison, identityLines, signedVersions, underWay } from "./compare.ts";

interface Props {
  readonly file: File;
  readonly other: File;
}

/** Two files side by side: who, line by line, then what each holds. */
export function CompareTable({ file, other }: Props) {
  const heads = [words.ofWhom(words.this, shortName(file.row.identity)), words.ofWhom(words.other, shortName(other.row.identity))] as const;
  const cells = (of: (one: File) => ReactNode) => [of(file), of(other)] as const;
  return (
    <table className="stacking compare">
      <caption>{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.line}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {identityLines(file.row.identity, other.row.identity).map(({ label, values: [one, two], comparison }) => (
          <Row key={label} label={label} comparison={comparison} cells={[one ?? words.nothing, two ?? words.nothing]} />
        ))}
        <Row label={words.underWay} cells={cells((one) => underWay(one) ?? words.notUnderWay)} />
        <Row label={words.versions} cells={cells((one) => <Versions file={one} />)} />
        <Row label={words.copies} cells={cells(({ copies }) => person.copiesCount(copies.length))} />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly label: string;
  readonly comparison?: Comparison;
  readonly cells: readonly [ReactNode, ReactNode];
}

function Row({ label, comparison = "same", cells: [one, two] }: RowProps) {
  return (
    <tr className={comparison === "lookFirst" ? "first-do" : undefined}>
      <th scope="row">
        {label}
        {comparison !== "same" && (
          <span className="differs">
            {comparison === "lookFirst" ? <TriangleAlert className="icon" /> : <EqualNot className="icon" />}
            {comparison === "oneSide" ? words.oneSide : words.differs}
          </span>
        )}
      </th>
      <td data-label={words.this}>{one}</td>
      <td data-label={words.other}>{two}</td>
    </tr>
  );
}

function Versions({ file }: { readonly file: File }) {
  const lines = signedVersions(file);
  if (lines.length === 0) return words.noVersion;
  return (
    <ul>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
