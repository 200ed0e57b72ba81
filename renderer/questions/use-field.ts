import { useEffect, useRef, useState } from "react";
import type { FieldAnswer } from "../../electron/contract.ts";
import type { Answer, Field, Mode } from "../../templates/schema.ts";
import { createAutosave, type SaveState, watch } from "../autosave.ts";
import { asHostError, call, type HostError } from "../host.ts";
import { useBeforeLeave } from "../navigation.tsx";
import { useUndoKey } from "../undo-key.ts";
import { type Change, changeBetween } from "./changes.ts";
import { modeOf, type Refusal, refusalOf } from "./values.ts";
import type { Writer } from "./Writer.tsx";

interface Revision {
  readonly answer: Answer;
  readonly mode: Mode;
}

/** One field on screen: what is written, what is durable, and the way back. */
export interface FieldOnScreen {
  readonly field: Field;
  /** What is on screen, durable or not. */
  readonly answer: Answer;
  /** What the host last answered. */
  readonly stored: FieldAnswer;
  readonly save: SaveState;
  /** Why what is on screen is not sent: it stays there. */
  readonly refusal: Refusal | undefined;
  readonly error: HostError | undefined;
  /** Changes when the words on screen were replaced by others than the writer's: an editor starts again from `answer`. */
  readonly epoch: number;
  /** How often leaving was held back because these words are not kept yet. */
  readonly held: number;
  readonly change: (answer: Answer, step?: boolean) => void;
  /** A state instead of words. Chosen a second time, it is taken back. */
  readonly choose: (answer: Answer) => void;
  readonly canUndo: boolean;
  /** What an undo takes back, when that was done on this visit. */
  readonly lastChange: Change | undefined;
  /** What the last act, an undo, brought back. */
  readonly broughtBack: Change | undefined;
  readonly undo: () => Promise<void>;
  readonly setOnSheet: (onSheet: boolean) => Promise<void>;
}

const untouched: FieldAnswer = { answer: { state: "notAsked" }, canUndo: false };
const same = (one: Answer, other: Answer) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Saves `field` of a draft as it is written. The screen is held until its last words are durable. `onlyDictation`: the session may
 * add what the person dictates, and nothing else (decision D11).
 */
export function useField(
  draftId: string,
  field: Field,
  initial: FieldAnswer | undefined,
  writer: Writer,
  onlyDictation = false,
): FieldOnScreen {
  const [stored, setStored] = useState(initial ?? untouched);
  const [answer, setAnswer] = useState(stored.answer);
  const [save, setSave] = useState<SaveState>({ kind: stored.revisionId ? "saved" : "still" });
  const [refusal, setRefusal] = useState<Refusal>();
  const [error, setError] = useState<HostError>();
  const [epoch, setEpoch] = useState(0);
  const [held, setHeld] = useState(0);
  /** The answer that an undo brings back. */
  const before = useRef(stored.answer);
  const [last, setLast] = useState<{ readonly change: Change | undefined; readonly byAct: boolean }>();
  const [broughtBack, setBroughtBack] = useState<Change>();
  const [autosave] = useState(() =>
    createAutosave<Revision>({
      save: async (revision, continues) => setStored(await call("answer.save", { draftId, fieldId: field.id, ...revision, continues })),
      codeOf: (thrown) => asHostError(thrown).code,
      onState: setSave,
    }),
  );
  useEffect(() => watch(autosave), [autosave]);
  useBeforeLeave(async () => {
    const safe = refusal === undefined && (await autosave.flush());
    if (!safe) setHeld((times) => times + 1);
    return safe;
  });

  function change(next: Answer, step = false) {
    setAnswer(next);
    setError(undefined);
    setBroughtBack(undefined);
    const refused = refusalOf(field, next);
    setRefusal(refused);
    if (refused) return;
    if (autosave.change({ answer: next, mode: onlyDictation ? "dictated" : modeOf(field, next, writer) }, step)) before.current = answer;
    setLast({ change: changeBetween(field, before.current, next), byAct: step });
    changedLast();
  }

  function choose(state: Answer) {
    change(same(state, answer) ? { state: "notAsked" } : state, true);
    setEpoch((n) => n + 1);
  }

  /** Shows what the host answered, once everything on screen is durable. */
  async function replace(ask: () => Promise<FieldAnswer>) {
    if (!(await autosave.flush())) return undefined;
    try {
      const reply = await ask();
      setStored(reply);
      if (!same(reply.answer, answer)) setEpoch((n) => n + 1);
      setAnswer(reply.answer);
      setRefusal(undefined);
      autosave.startBurst();
      return reply;
    } catch (thrown) {
      setError(asHostError(thrown));
    }
    return undefined;
  }

  async function undo() {
    const reply = await replace(() => call("answer.undo", { draftId, fieldId: field.id }));
    if (!reply) return;
    setLast(undefined);
    setBroughtBack(changeBetween(field, answer, reply.answer));
  }

  const canUndo = stored.canUndo || save.kind === "waiting";
  const changedLast = useUndoKey({ undo: canUndo ? undo : undefined, byAct: last?.byAct ?? true });

  return {
    field,
    answer,
    stored,
    save,
    refusal,
    error,
    epoch,
    held,
    change,
    choose,
    canUndo,
    lastChange: last?.change,
    broughtBack,
    undo,
    setOnSheet: async (onSheet) => void (await replace(() => call("answer.setOnSheet", { draftId, fieldId: field.id, onSheet }))),
  };
}
