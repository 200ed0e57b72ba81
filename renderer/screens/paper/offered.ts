import type { Copy } from "../../../electron/contract.ts";
import { recipients as words } from "../../../templates/ui/signing.fr.ts";
import type { CopyKind, Recipient, Version } from "../../../templates/version-schema.ts";
import { calledInVersion, unwantedIn } from "../../version-words.ts";
import type { Offered } from "./ForWhom.tsx";

/** Those the person chose for this kind of paper of a signed version, with what the register already says of each. */
export function offeredIn({ id, content, number }: Version, kind: CopyKind, copies: readonly Copy[]): readonly Offered[] {
  if (number === undefined) return [];
  const own = copies.filter((copy) => copy.versionId === id && copy.kind === kind);
  return content.recipients
    .filter((recipient) => recipient.kind === kind)
    .map((recipient, index) => {
      const unwanted = unwantedIn(content, recipient.holder ?? "");
      return {
        id: String(index),
        recipient,
        standing: standingOf(recipient, own),
        warning: unwanted && words.unwanted(unwanted, calledInVersion(content)),
      };
    });
}

function standingOf({ place, holder }: Recipient, copies: readonly Copy[]): Offered["standing"] {
  const states = copies.filter((copy) => copy.place === place && copy.holder === holder).map(({ state }) => state);
  if (states.includes("printed")) return "waits";
  return states.includes("given") ? "hasOne" : undefined;
}
