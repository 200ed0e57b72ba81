import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button, Input, Label, SearchField, Text } from "react-aria-components";
import type { EmergencyRow } from "../../../electron/contract.ts";
import { envelopeKeepers } from "../../../templates/crisis.ts";
import { duty, emergency as words } from "../../../templates/ui/emergency.fr.ts";
import { useApp } from "../../app-state.tsx";
import { ErrorNote } from "../../frame/ErrorNote.tsx";
import { Title } from "../../frame/Title.tsx";
import type { HostError } from "../../host.ts";
import { useNavigation } from "../../navigation.tsx";
import { useCall } from "../../use-call.ts";
import { EmergencyRows } from "./EmergencyRows.tsx";

const AFTER_TYPING_MS = 120;

/** `value` once it has stopped changing for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), AFTER_TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface Props {
  readonly onOpen: (row: EmergencyRow) => void;
  readonly onTyping: () => void;
  readonly busy: boolean;
  readonly error: HostError | undefined;
}

/** One field: a name, a birth date, or the fingerprint that a scanner types, with Enter at the end. */
export function FindSheet({ onOpen, onTyping, busy, error }: Props) {
  const { state } = useApp();
  const { go } = useNavigation();
  const [typed, setTyped] = useState("");
  /** Enter: what it was pressed for, and how many times it was. */
  const [entered, setEntered] = useState<{ readonly query: string; readonly turn: number }>();
  const settled = useSettled(typed.trim());
  const query = entered?.query ?? settled;
  const role = state.professional?.role;
  const turns = useRef(0);

  return (
    <main className="page emergency">
      <Title quiet>{words.searchTitle}</Title>
      <SearchField
        className="field find"
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setEntered(undefined);
          onTyping();
        }}
        onSubmit={() => {
          turns.current += 1;
          setEntered({ query: typed.trim(), turn: turns.current });
        }}
        autoFocus
      >
        <Label>{words.search}</Label>
        <span className="box">
          <Search className="icon" />
          <Input className="input" autoComplete="off" autoCapitalize="none" spellCheck="false" />
        </span>
        <Text slot="description" className="small soft">
          {words.searchHelp}
        </Text>
      </SearchField>
      <ErrorNote error={error} />
      {query && <Results key={entered?.turn} query={query} entered={entered !== undefined} onOpen={onOpen} />}
      <p className="small soft" role="status">
        {busy ? words.loading : words.traced}
      </p>
      {role && (envelopeKeepers.has(role) || state.administrator) && !query && (
        <Button className="link small" onPress={() => go({ screen: "envelope" })}>
          {duty.prepare}
        </Button>
      )}
    </main>
  );
}

interface ResultsProps {
  readonly query: string;
  /** Enter was pressed for this very query: the only one opens, else the first one takes the focus. */
  readonly entered: boolean;
  readonly onOpen: (row: EmergencyRow) => void;
}

function Results({ query, entered, onOpen }: ResultsProps) {
  const { loaded, reload } = useCall("emergency.search", { query });
  const list = useRef<HTMLElement>(null);
  // Once for each Enter, when its own results are there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onOpen` changes at each render
  useEffect(() => {
    if (!entered || loaded.state !== "ready") return;
    const [only, another] = loaded.value.rows;
    if (only && !another) onOpen(only);
    else list.current?.querySelector("button")?.focus();
  }, [entered, loaded]);
  if (loaded.state === "loading") return null;
  if (loaded.state === "failed") return <ErrorNote error={loaded.error} onRetry={reload} />;
  const { rows, more } = loaded.value;
  const said = rows.length === 0 ? words.nobody : words.results(rows.length);
  return (
    <section className="list" ref={list}>
      <h2>{said}</h2>
      <p className="hidden" role="status">
        {said}
      </p>
      <EmergencyRows rows={rows} onOpen={onOpen} />
      {more && <p className="lead">{words.more}</p>}
    </section>
  );
}
