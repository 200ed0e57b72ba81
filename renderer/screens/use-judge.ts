import { useEffect, useState } from "react";
import { firstStart } from "../../templates/ui/start.fr.ts";
import { call } from "../host.ts";

export type Judgement = "none" | "judging" | "enough" | "tooShort" | "tooCommon";
const PAUSE_MS = 200;

/** What the data process says of a passphrase of the person's own, a moment after each key (decision D13). */
export function useJudge(passphrase: string): Judgement {
  const [verdict, setVerdict] = useState<{ readonly of: string; readonly is: Judgement }>({ of: "", is: "none" });

  useEffect(() => {
    if (!passphrase) return;
    const timer = setTimeout(async () => {
      try {
        const { enough, reason } = await call("passphrase.judge", { passphrase });
        setVerdict({ of: passphrase, is: enough ? "enough" : (reason ?? "tooCommon") });
      } catch {
        setVerdict({ of: passphrase, is: "tooCommon" });
      }
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [passphrase]);

  if (!passphrase) return "none";
  return verdict.of === passphrase ? verdict.is : "judging";
}

/** What to say beside the field while the phrase is written. */
export function phraseHelp(judgement: Judgement, help: string): string {
  return judgement === "none"
    ? help
    : { judging: firstStart.judging, enough: firstStart.enough, tooShort: firstStart.tooShort, tooCommon: firstStart.tooCommon }[judgement];
}

/** The sentence that mends a passphrase, or nothing. While judging, the data process has the last word. */
export function phraseFault(passphrase: string, judgement: Judgement, missing: string): string | undefined {
  if (!passphrase) return missing;
  if (judgement === "tooShort") return firstStart.tooShort;
  if (judgement === "tooCommon") return firstStart.tooCommon;
  return undefined;
}
