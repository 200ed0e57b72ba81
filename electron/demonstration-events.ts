import { type NotAppliedKind, notAppliedReasons, refusalReason } from "../templates/demonstration.fr.ts";
import { currentTemplate } from "../templates/index.ts";
import { knownFields } from "../templates/known-fields.ts";
import { answersIn, copiesOf, staffAnswersIn } from "./case-mapping.ts";
import type { Case } from "./cases.ts";
import type { Copy } from "./contract.ts";
import type { DemonstrationClock } from "./demonstration-clock.ts";
import { type MadeVersion, type People, saveAll, startDraft, toSignedPaper } from "./demonstration-version.ts";
import { createWalk, type Walk } from "./demonstration-walk.ts";
import type { Host } from "./host.ts";

type Event = Case["next"][number];
type NewVersion = Extract<Event, { kind: "newVersion" }>;
type CopyTakenBack = Extract<Event, { kind: "copyTakenBack" }>;

/** An event of a case that the app cannot live yet, and why. */
export interface NotApplied {
  readonly kind: NotAppliedKind;
  readonly on: string;
  readonly reason: string;
}

interface Life {
  readonly given: Case;
  readonly people: People;
  readonly host: Host;
  readonly clock: DemonstrationClock;
}

/**
 * A new version of the active one: its changes, and a note of capacity of that day. What the event leaves out is as in
 * version 1: team, meetings, place, witnesses, and the words of that note.
 */
async function newVersion(walk: Walk, { given, people }: Life, { on, changes }: NewVersion, active: MadeVersion): Promise<MadeVersion> {
  const draftId = await walk.step("draft", (call) => startDraft(call, given, people));
  await walk.step("interview", async (call) => {
    for (const session of given.sessions) await call("session.add", { draftId, ...session });
    await saveAll(call, draftId, answersIn(changes, currentTemplate));
  });
  const note = staffAnswersIn(given.staff, currentTemplate).filter(({ fieldId }) => fieldId === knownFields.capacityNote);
  await walk.step("teamPart", (call) => saveAll(call, draftId, note));
  const expected = { answers: { ...active.expected.answers, ...changes }, staff: active.expected.staff };
  return toSignedPaper(walk, { given, people, draftId, on, expected });
}

/** Takes back the first copy of that version at that place that is still out, in the hands of whoever gave it. */
async function takeBack(walk: Walk, { on, place, version }: CopyTakenBack, { personId }: People): Promise<void> {
  await walk.step("takeBack", async (call) => {
    const { copies } = await call("person.open", { personId });
    const isOut = (copy: Copy) => copy.versionNumber === version && copy.place === place && copy.state === "given";
    const [copy] = copies.filter(isOut).sort((a, b) => givenOn(a).localeCompare(givenOn(b)));
    await call("copy.note", { copyId: copy?.id ?? "", what: "takenBack", on, by: copy?.events[0]?.by ?? "" });
  });
}

const givenOn = ({ events }: Copy): string => events[0]?.on ?? "";

/** All that happens once version 1 is signed: its copies are given and the case's events are lived, each on its own day. */
export async function liveOn(life: Life, first: MadeVersion) {
  const { given, people, host, clock } = life;
  const registering = createWalk(host);
  const versions = [first];
  const notApplied: NotApplied[] = [];

  const apply = async (event: Event, path: string): Promise<void> => {
    switch (event.kind) {
      case "newVersion":
        versions.push(await newVersion(createWalk(host, path), life, event, versions.at(-1) ?? first));
        return;
      case "copyTakenBack":
        return takeBack(createWalk(host, path), event, people);
      default:
        notApplied.push({ kind: event.kind, on: event.on, reason: notAppliedReasons[event.kind] });
    }
  };
  const happenings = [
    ...copiesOf(given, first.id, refusalReason).map((copy) => ({
      on: copy.on,
      happen: () => registering.step("copies", async (call) => void (await call("copy.add", copy))),
    })),
    ...given.next.map((event, index) => ({ on: event.on, happen: () => apply(event, `next.${index}`) })),
  ].sort((a, b) => a.on.localeCompare(b.on));
  for (const { on, happen } of happenings) {
    clock.goTo(on);
    await happen();
  }
  return { versions, notApplied, milliseconds: registering.milliseconds };
}
