import { useState } from "react";
import type { Copy } from "../../../electron/contract.ts";
import { copies as words } from "../../../templates/ui/copies.fr.ts";
import type { Version } from "../../../templates/version-schema.ts";
import { Window } from "../../frame/Window.tsx";
import { CopyRow } from "./CopyRow.tsx";
import { type Fate, fateTitle } from "./copy-fates.ts";
import { FateForm } from "./FateForm.tsx";

interface Props {
  readonly caption: string;
  readonly version: Version;
  readonly copies: readonly Copy[];
  /** These copies are of a version that no longer counts: emergencies first. */
  readonly recalled?: boolean;
  /** Whether the session may write in the register (decision D11). */
  readonly mayNote: boolean;
  readonly onChange: () => void;
}

/** The copies of one version: where, in what form, from whom, and what became of each. */
export function CopyTable({ caption, version, copies, mayNote, recalled = false, onChange }: Props) {
  const [noting, setNoting] = useState<{ readonly copy: Copy; readonly fate: Fate }>();
  return (
    <div className="wide stacks">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.form}</th>
            <th scope="col">{words.givenBy}</th>
            <th scope="col">{words.on}</th>
            <th scope="col">{words.became}</th>
          </tr>
        </thead>
        <tbody>
          {copies.map((copy) => (
            <CopyRow key={copy.id} copy={copy} recalled={recalled} mayNote={mayNote} onFate={(fate) => setNoting({ copy, fate })} />
          ))}
        </tbody>
      </table>
      <Window title={noting ? fateTitle(noting.fate, noting.copy) : ""} isOpen={noting !== undefined} onClose={() => setNoting(undefined)}>
        {noting && (
          <FateForm
            copy={noting.copy}
            content={version.content}
            fate={noting.fate}
            onDone={() => {
              setNoting(undefined);
              onChange();
            }}
            onCancel={() => setNoting(undefined)}
          />
        )}
      </Window>
    </div>
  );
}
