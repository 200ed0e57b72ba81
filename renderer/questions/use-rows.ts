import { useEffect, useRef, useState } from "react";
import { rows as words } from "../../templates/ui/interview.fr.ts";

export interface Row<V> {
  readonly key: number;
  readonly value: V;
}
/** What takes the focus in a row: its first field or one of its buttons. */
type Part = "field" | "up" | "down";

const CAN_TAKE_FOCUS = "input, textarea, select, button, [tabindex]";

let keys = 0;
const newRow = <V>(value: V): Row<V> => {
  keys += 1;
  return { key: keys, value };
};

/**
 * Rows written in place. `onRows` is told every change; `step` marks an act of its own (removed, moved, an idea taken).
 * After each act the focus goes where the hand would: the added row, the moved one, the neighbour of a removed one. Put `place` on the
 * element around the rows, `data-row` on each row and `data-part` on what can take the focus.
 */
export function useRows<V>(initial: readonly V[], onRows: (values: readonly V[], step: boolean) => void) {
  const [list, setList] = useState(() => initial.map(newRow));
  const [said, setSaid] = useState("");
  const place = useRef<HTMLDivElement>(null);
  const next = useRef<string>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves once the new list is on screen
  useEffect(() => {
    if (next.current === undefined) return;
    const marked = place.current?.querySelector<HTMLElement>(next.current);
    const target = marked?.matches(CAN_TAKE_FOCUS) ? marked : marked?.querySelector<HTMLElement>(CAN_TAKE_FOCUS);
    next.current = undefined;
    target?.focus();
    if (target instanceof HTMLTextAreaElement) target.setSelectionRange(target.value.length, target.value.length);
  }, [list]);

  function put(after: readonly Row<V>[], step: boolean, focus?: string) {
    next.current = focus;
    setList([...after]);
    onRows(
      after.map((row) => row.value),
      step,
    );
  }
  const partOf = (row: Row<V> | undefined, part: Part) => (row ? `[data-row="${row.key}"] [data-part="${part}"]` : `[data-part="add"]`);

  return {
    list,
    place,
    /** What the last act did, for those who do not see it. */
    said,
    edit(row: Row<V>, value: V) {
      put(
        list.map((each) => (each === row ? { ...each, value } : each)),
        false,
      );
    },
    /** Adds at the end. `focus`: whether to go on writing in the new row. */
    add(value: V, options: { readonly step: boolean; readonly focus: boolean }) {
      const row = newRow(value);
      setSaid(words.added);
      put([...list, row], options.step, options.focus ? partOf(row, "field") : undefined);
    },
    remove(row: Row<V>, name: string) {
      const at = list.indexOf(row);
      const rest = list.filter((each) => each !== row);
      setSaid(words.removed(name));
      put(rest, true, partOf(rest[Math.min(at, rest.length - 1)], "field"));
    },
    move(row: Row<V>, by: 1 | -1) {
      const from = list.indexOf(row);
      const to = from + by;
      const without = list.filter((each) => each !== row);
      const after = [...without.slice(0, to), row, ...without.slice(to)];
      const atEdge = to === 0 || to === list.length - 1;
      const part: Part = by === 1 ? (atEdge ? "up" : "down") : atEdge ? "down" : "up";
      setSaid(words.moved(to + 1, list.length));
      put(after, true, partOf(row, part));
    },
  };
}
