import type { PoleSettings } from "../../../templates/pole-settings.fr.ts";
import { settings as words } from "../../../templates/ui/settings.fr.ts";
import { sayValue } from "./setting-words.ts";

/** The settings for whoever may only read them. */
export function SettingsRead({ settings }: { readonly settings: PoleSettings }) {
  const { names } = words;
  const lines: readonly (readonly [string, string])[] = [
    [names.documentTitle, sayValue("documentTitle", settings.documentTitle)],
    [names.letterhead, sayValue("letterhead", settings.letterhead)],
    [names.teamCommitment, sayValue("teamCommitment", settings.teamCommitment)],
    [names.reviewMonths, sayValue("reviewMonths", settings.reviewMonths)],
    [names.idleMinutes, sayValue("idleMinutes", settings.idleMinutes)],
    [names.peerWorkers, sayValue("peerWorkers", settings.peerWorkers)],
    [names.emergencyReason, sayValue("emergencyReason", settings.emergencyReason)],
    [names.units, sayValue("units", settings.units)],
    [names.sectors, sayValue("sectors", settings.sectors)],
  ];
  return (
    <dl className="settings-read">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
