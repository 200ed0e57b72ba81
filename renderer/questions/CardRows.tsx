import { Plus } from "lucide-react";
import { type ReactNode, type Ref, useImperativeHandle } from "react";
import { Button } from "react-aria-components";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { Draggable, Grip, useDraggedRow } from "./drag.tsx";
import { RowTools } from "./RowTools.tsx";
import type { Takes } from "./takes.ts";
import { type Row, type Rows, useRows } from "./use-rows.ts";

interface Props<V> {
  readonly known: readonly V[];
  /** A row before anything is written in it. */
  readonly blank: V;
  readonly isBlank: (value: V) => boolean;
  readonly look: "words" | "team";
  readonly most?: number;
  readonly number: (place: number) => string;
  readonly add: string;
  readonly onRows: (values: readonly V[], step: boolean) => void;
  readonly children: (value: V, onChange: (value: V) => void) => ReactNode;
  /** What is taken goes in a card where nothing is written, else in a new one. */
  readonly ref?: Ref<Takes<V>> | undefined;
}

/** Cards written in place, each with a name: people, medicines. There is always one to write in. */
export function CardRows<V extends { readonly name: string }>(props: Props<V>) {
  const { known, blank, isBlank, look, most = 50, number, add, onRows, children } = props;
  const rows = useRows(known.length > 0 ? known : [blank], onRows);
  useImperativeHandle(props.ref, () => ({
    take: (value) => {
      const empty = rows.list.find((row) => isBlank(row.value));
      if (empty) rows.fill(empty, value);
      else if (rows.list.length < most) rows.add(value, { step: true, focus: true });
    },
  }));
  return (
    <div className="list-editor" ref={rows.place}>
      <Draggable rows={rows} nameOf={nameIn}>
        {rows.list.map((row, index) => (
          <CardRow
            key={row.key}
            rows={rows}
            row={row}
            look={look}
            legend={number(index + 1)}
            place={index + 1}
            bare={rows.list.length === 1 && isBlank(row.value)}
          >
            {children(row.value, (value) => rows.edit(row, value))}
          </CardRow>
        ))}
      </Draggable>
      {rows.list.length < most && (
        <Button className="btn" data-part="add" onPress={() => rows.add(blank, { step: false, focus: true })}>
          <Plus className="icon" />
          {add}
        </Button>
      )}
      <p className="hidden" role="status">
        {rows.said}
      </p>
    </div>
  );
}

const nameIn = ({ name }: { readonly name: string }): string => name.trim() || words.unnamed;

interface CardProps<V> {
  readonly rows: Rows<V>;
  readonly row: Row<V>;
  readonly look: "words" | "team";
  readonly legend: string;
  readonly place: number;
  /** The only card, and nothing in it: there is nothing to move or remove. */
  readonly bare: boolean;
  readonly children: ReactNode;
}

function CardRow<V extends { readonly name: string }>({ rows, row, look, legend, place, bare, children }: CardProps<V>) {
  const dragged = useDraggedRow(row);
  const name = nameIn(row.value);
  const of = rows.list.length;
  return (
    <fieldset className={`${look} card`} {...dragged.row}>
      <legend className="hidden">{legend}</legend>
      {children}
      {!bare && (
        <div className="foot-tools">
          {of > 1 && <Grip grip={dragged.grip} name={name} />}
          <RowTools name={name} place={place} of={of} onMove={(by) => rows.move(row, by)} onRemove={() => rows.remove(row, name)} />
        </div>
      )}
    </fieldset>
  );
}
