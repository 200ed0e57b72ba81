import { TriangleAlert } from "lucide-react";
import { recipients as words } from "../../../templates/ui/signing.fr.ts";
import type { VersionContent } from "../../../templates/version-schema.ts";
import { calledInVersion, sharingLimitsIn, unwantedIn } from "../../version-words.ts";
import { SharingLimits } from "./SharingLimits.tsx";

interface Props {
  readonly content: VersionContent;
  readonly holder: string;
  /** The copy leaves the person's own home or wallet: what they wrote of who may know what is shown. */
  readonly toOthers: boolean;
}

/** Warns, and never stops: a holder the person does not want told, and what they wrote of who may know what (decision D10). */
export function HolderWarning({ content, holder, toOthers }: Props) {
  const unwanted = unwantedIn(content, holder);
  const limits = toOthers ? sharingLimitsIn(content) : [];
  const called = calledInVersion(content);
  return (
    <>
      <SharingLimits quiet limits={limits} called={called} />
      <div role="status" className="alert-place">
        {unwanted && (
          <p className="note">
            <TriangleAlert className="icon" />
            <span>{words.unwanted(unwanted, called)}</span>
          </p>
        )}
      </div>
    </>
  );
}
