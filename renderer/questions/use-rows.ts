import { useEffect, useRef, useState } from "react";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { movedTo } from "./row-order.ts";

export interface Row<V> {
  readonly key: number;
  readonly value: V;
}
export type Rows<V> = ReturnType<typeof useRows<V>>;
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

  /** `towards`: the button pressed, which keeps the focus while it is there. */
  function moveTo(row: Row<V>, to: number, towards: Part = "down") {
    const part: Part = to === 0 ? "down" : to === list.length - 1 ? "up" : towards;
    setSaid(words.moved(to + 1, list.length));
    put(movedTo(list, row, to), true, partOf(row, part));
  }

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
    /** Puts other words in a row, as an act of its own. */
    fill(row: Row<V>, value: V) {
      setSaid(words.added);
      put(
        list.map((each) => (each === row ? { ...each, value } : each)),
        true,
        partOf(row, "field"),
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
    moveTo,
    move: (row: Row<V>, by: 1 | -1) => moveTo(row, list.indexOf(row) + by, by === 1 ? "down" : "up"),
    /** Shows other values in place of all the rows, for instance those of before. Whoever asks for it knows, and is not told. */
    show(values: readonly V[]) {
      setList(values.map(newRow));
    },
  };
}
