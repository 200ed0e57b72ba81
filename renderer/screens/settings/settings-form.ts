import type { Input } from "../../../electron/contract.ts";
import type { PoleSettings } from "../../../templates/pole-settings.fr.ts";
import { settings as words } from "../../../templates/ui/settings.fr.ts";

/** Stands for a title of the pole's own among those suggested. */
export const OWN = "own";

/** Settings as they are typed: a list is one line each. */
export interface Typed {
  readonly title: string;
  readonly ownTitle: string;
  readonly letterheadName: string;
  readonly letterheadLines: string;
  readonly teamCommitment: "yes" | "no";
  readonly reviewMonths: string;
  readonly idleMinutes: string;
  readonly peerWorkers: "yes" | "no";
  readonly emergencyReason: PoleSettings["emergencyReason"];
  readonly units: string;
  readonly sectors: string;
  readonly decidedBy: string;
  readonly decidedOn: string | undefined;
}

const titles: readonly string[] = words.documentTitles;
const yesNo = (value: boolean) => (value ? "yes" : "no");

export const typedFrom = (settings: PoleSettings, today: string): Typed => ({
  title: titles.includes(settings.documentTitle) ? settings.documentTitle : OWN,
  ownTitle: titles.includes(settings.documentTitle) ? "" : settings.documentTitle,
  letterheadName: settings.letterhead.name,
  letterheadLines: settings.letterhead.lines.join("\n"),
  teamCommitment: yesNo(settings.teamCommitment),
  reviewMonths: String(settings.reviewMonths),
  idleMinutes: String(settings.idleMinutes),
  peerWorkers: yesNo(settings.peerWorkers),
  emergencyReason: settings.emergencyReason,
  units: settings.units.join("\n"),
  sectors: settings.sectors.join("\n"),
  decidedBy: "",
  decidedOn: today,
});

const LONGEST_LINE = 300;
const isLine = (text: string): boolean => text.trim() !== "" && text.length <= LONGEST_LINE;
const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
const areLines = (text: string, most: number): boolean => linesOf(text).length <= most && linesOf(text).every(isLine);
/** A whole number from 1 to 60, as it is typed. */
const isUpTo60 = (text: string): boolean => /^\d{1,2}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 60;

const MOST_NAMES = 60;
const MOST_LETTERHEAD_LINES = 4;

/** What is wrong, each with a sentence that mends it. */
export const check =
  (today: string) =>
  (typed: Typed): { readonly [Name in keyof Typed]?: string | undefined } => ({
    ownTitle: typed.title === OWN && !isLine(typed.ownTitle) ? words.ownTitleMissing : undefined,
    letterheadName: isLine(typed.letterheadName) ? undefined : words.letterheadNameWrong,
    letterheadLines: areLines(typed.letterheadLines, MOST_LETTERHEAD_LINES) ? undefined : words.letterheadLinesWrong,
    reviewMonths: isUpTo60(typed.reviewMonths) ? undefined : words.reviewMonthsWrong,
    idleMinutes: isUpTo60(typed.idleMinutes) ? undefined : words.idleMinutesWrong,
    units: areLines(typed.units, MOST_NAMES) ? undefined : words.namesWrong,
    sectors: areLines(typed.sectors, MOST_NAMES) ? undefined : words.namesWrong,
    decidedBy: isLine(typed.decidedBy) ? undefined : words.decidedByMissing,
    decidedOn: !typed.decidedOn ? words.decidedOnMissing : typed.decidedOn > today ? words.decidedLater : undefined,
  });

/** What is no longer as in `before`, of a form in which `check` finds nothing wrong. */
export function changesFrom(before: PoleSettings, typed: Typed): Input<"settings.change">["changes"] {
  const after: Omit<PoleSettings, "pole" | "backupFolder"> = {
    documentTitle: typed.title === OWN ? typed.ownTitle.trim() : typed.title,
    letterhead: { name: typed.letterheadName.trim(), lines: linesOf(typed.letterheadLines) },
    teamCommitment: typed.teamCommitment === "yes",
    reviewMonths: Number(typed.reviewMonths),
    idleMinutes: Number(typed.idleMinutes),
    peerWorkers: typed.peerWorkers === "yes",
    emergencyReason: typed.emergencyReason,
    units: linesOf(typed.units),
    sectors: linesOf(typed.sectors),
  };
  const earlier: Readonly<Record<string, unknown>> = before;
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(earlier[key])));
}
