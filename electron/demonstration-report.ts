import { eventNames, type StepName, saying, stepNames } from "../templates/demonstration.fr.ts";
import { copyPlaceLabels } from "../templates/labels.fr.ts";
import type { Road } from "./demonstration-road.ts";

/** A version as the report tells it: its paper is a file beside the report. */
type VersionReport = Omit<Road["versions"][number], "pdf"> & { readonly pdf: string };
type DoneReport = Omit<Road, "versions"> & {
  readonly name: string;
  readonly outcome: "done";
  readonly versions: readonly VersionReport[];
};
type RefusedReport = {
  readonly name: string;
  readonly outcome: "refused";
  readonly faults: readonly { readonly path: string; readonly code: string; readonly sentence: string }[];
};
type StoppedReport = {
  readonly name: string;
  readonly outcome: "stopped";
  readonly step: StepName;
  readonly command: string;
  readonly code: string;
  readonly event: string | undefined;
};
/** What `report.json` holds of one case. */
export type CaseReport = DoneReport | RefusedReport | StoppedReport;

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function sayVersion(name: string, { number = 0, signedOn = "", pages, fingerprint, replaces, fields, copies }: VersionReport): void {
  if (replaces) say(saying.newVersion(number, signedOn, replaces.number, pages, fingerprint));
  else say(saying.done(name, number, signedOn, pages, fingerprint));
  const changed = fields.filter((field) => !field.same).map((field) => field.fieldId);
  if (changed.length > 0) say(saying.changed(name, number, changed.join(", ")));
  for (const { events, place } of copies) {
    const back = events.find(({ what }) => what === "takenBack");
    if (back) say(saying.takenBack(number, back.on, copyPlaceLabels[place]));
  }
}

/** Says what became of a case, in a few lines. */
export function sayOutcome(report: CaseReport): void {
  switch (report.outcome) {
    case "done":
      for (const version of report.versions) sayVersion(report.name, version);
      for (const { kind, on, reason } of report.notApplied) say(saying.notApplied(eventNames[kind], on, reason));
      return;
    case "refused":
      say(saying.refused(report.name, report.faults.length));
      for (const { path, sentence } of report.faults) say(saying.fault(path, sentence));
      return;
    case "stopped":
      say(saying.stopped(report.name, stepNames[report.step], report.code, report.event));
  }
}
