import type { Output } from "../../../electron/contract.ts";
import { poles } from "../../../templates/labels.fr.ts";
import { PoleSettings } from "../../../templates/pole-settings.fr.ts";
import { settings as words } from "../../../templates/ui/settings.fr.ts";

type Key = keyof PoleSettings;
type SayOf = { readonly [Name in Key]: (value: PoleSettings[Name]) => string };

const sayAll = (names: readonly string[]): string => (names.length > 0 ? names.join(", ") : words.nothing);

const say: SayOf = {
  pole: (value) => poles[value].name,
  documentTitle: (value) => value,
  letterhead: ({ name, lines }) => [name, ...lines].join(", "),
  teamCommitment: (value) => (value ? words.promiseYes : words.promiseNo),
  reviewMonths: words.months,
  idleMinutes: words.minutes,
  peerWorkers: (value) => (value ? words.peerWorkersYes : words.peerWorkersNo),
  units: sayAll,
  sectors: sayAll,
  emergencyReason: (value) => (value === "before" ? words.emergencyBefore : words.emergencyAfter),
  backupFolder: (value) => value || words.besideStore,
};

const isKey = (key: string): key is Key => key in say;

/** A setting's value in words. */
export const sayValue = <Name extends Key>(key: Name, value: PoleSettings[Name]): string => say[key](value);

/** A stored value of any setting in words; as it stands when it is of no setting known here. */
function sayStored(key: string, json: string): string {
  if (!isKey(key)) return json;
  const parsed = PoleSettings.shape[key].safeParse(JSON.parse(json));
  // A key and its own value go together, which TypeScript cannot follow through the union of keys.
  return parsed.success ? (say[key] as (value: unknown) => string)(parsed.data) : json;
}

/** One change that someone decided. */
export interface Change {
  readonly id: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
  readonly typedBy: string;
  readonly at: string;
}

/** What was decided, newest first, each with the value before. What the first start put there is no decision. */
export function changesIn(history: Output<"settings.history">): readonly Change[] {
  return history.flatMap((row, index) => {
    const { key, value, decidedBy, decidedOn, by, at } = row;
    if (!decidedBy || !decidedOn) return [];
    const earlier = history.slice(index + 1).find((other) => other.key === key);
    const what = isKey(key) ? words.names[key] : key;
    const before = earlier ? sayStored(key, earlier.value) : words.nothing;
    return [{ id: `${key} ${at} ${index}`, what, before, after: sayStored(key, value), decidedBy, decidedOn, typedBy: by, at }];
  });
}
