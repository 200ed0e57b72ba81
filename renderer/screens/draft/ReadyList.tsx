import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import { Button } from "react-aria-components";
import type { Draft } from "../../../electron/contract.ts";
import { currentTemplate } from "../../../templates/index.ts";
import { freeze as words } from "../../../templates/ui/signing.fr.ts";
import { answerTo, interviewSteps, markOf, progressOf } from "../../flow.ts";
import { calledName } from "../../named-fields.ts";
import { professionalName } from "../../names.ts";
import { type Route, useNavigation } from "../../navigation.tsx";
import type { Prepared } from "../Freeze.tsx";

const steps = interviewSteps(currentTemplate);

/** `ready`: done. `toDo`: must be done. `open`: may stay so. */
type Standing = "ready" | "toDo" | "open";

interface Line {
  readonly what: string;
  readonly standing: Standing;
  readonly says: string;
  readonly way: string;
  /** Absent where one may not go (decision D11). */
  readonly to: Route | undefined;
}

interface Props {
  readonly draft: Draft;
  readonly prepared: Prepared;
}

/** What is ready and what is missing, each with the way to it. */
export function ReadyList({ draft, prepared }: Props) {
  return (
    <ul className="ready-list">
      {linesFor(draft, prepared).map((line) => (
        <li key={line.what}>
          <Standing standing={line.standing} />
          <span>
            <b>{line.what}</b>
            <br />
            {line.says}
          </span>
          <Way line={line} />
        </li>
      ))}
    </ul>
  );
}

function Way({ line: { what, way, to } }: { readonly line: Line }) {
  const { go } = useNavigation();
  if (!to) return null;
  return (
    <Button className="btn" aria-label={`${way} : ${what}`} onPress={() => go(to)}>
      {way}
    </Button>
  );
}

function linesFor(draft: Draft, prepared: Prepared): readonly Line[] {
  const draftId = draft.id;
  const later = steps.filter((step) => markOf(answerTo(draft.answers, step.field.id)) === "later");
  const lines: (Line | undefined)[] = [
    {
      what: words.capacity,
      standing: prepared.capacityNote ? "ready" : "toDo",
      says: prepared.capacityNote ? words.capacityDone : words.capacityMissing,
      way: prepared.capacityNote ? words.see : words.goCapacity,
      to: draft.may.includes("teamPart") ? { screen: "capacity", draftId } : undefined,
    },
    readBackLine(draft, prepared),
    {
      what: words.recipients,
      standing: draft.recipients.length > 0 ? "ready" : "open",
      says: draft.recipients.length > 0 ? words.recipientsChosen(draft.recipients.length) : words.recipientsNone,
      way: draft.recipients.length > 0 ? words.see : words.goRecipients,
      to: { screen: "recipients", draftId },
    },
    {
      what: words.pair,
      standing: prepared.pairComplete ? "ready" : "open",
      says: prepared.pairComplete ? words.pairDone(draft.pair.map(professionalName).join(", ")) : words.pairMissing,
      way: prepared.pairComplete ? words.see : words.goPair,
      to: { screen: "overview", draftId },
    },
    later[0] && {
      what: words.later,
      standing: "open",
      says: words.laterLeft(later.length),
      way: words.goLater,
      to: { screen: "question", draftId, fieldId: later[0].field.id },
    },
  ];
  return lines.filter((line) => line !== undefined);
}

function readBackLine(draft: Draft, { notReadBack, toChange }: Prepared): Line {
  const [change] = toChange;
  const [unread] = notReadBack;
  const section = (fieldId: string) => steps.find((step) => step.field.id === fieldId)?.section.id;
  const readBackAt = (fieldId: string | undefined): Route => {
    const sectionId = fieldId && section(fieldId);
    return { screen: "readBack", draftId: draft.id, ...(sectionId && { sectionId }) };
  };
  const line = { what: words.readBack, standing: "toDo" as const };
  if (change) return { ...line, says: words.toChange(toChange.length), way: words.goChange, to: readBackAt(change) };
  if (unread) return { ...line, says: words.readBackLeft(notReadBack.length), way: words.goReadBack, to: readBackAt(unread) };
  if (progressOf(steps, draft.answers).seen === 0)
    return { ...line, standing: "open", says: words.nothingToRead, way: words.see, to: readBackAt(undefined) };
  return { ...line, standing: "ready", says: words.readBackDone(calledName(draft)), way: words.see, to: readBackAt(undefined) };
}

function Standing({ standing }: { readonly standing: Standing }) {
  const Icon = { ready: CircleCheck, toDo: TriangleAlert, open: CircleDashed }[standing];
  const look = { ready: "state ok", toDo: "state see", open: "state" }[standing];
  const said = { ready: words.ready, toDo: words.toDo, open: words.free }[standing];
  return (
    <span className={look}>
      <Icon className="icon" />
      {said}
    </span>
  );
}
