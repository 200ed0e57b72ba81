import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { RowTools } from "./RowTools.tsx";
import { useRows } from "./use-rows.ts";

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
}

/** Cards written in place, each with a name: people, medicines. There is always one to write in. */
export function CardRows<V extends { readonly name: string }>({
  known,
  blank,
  isBlank,
  look,
  most = 50,
  number,
  add,
  onRows,
  children,
}: Props<V>) {
  const rows = useRows(known.length > 0 ? known : [blank], onRows);
  return (
    <div className="list-editor" ref={rows.place}>
      {rows.list.map((row, index) => {
        const name = row.value.name.trim() || words.unnamed;
        const alone = rows.list.length === 1 && isBlank(row.value);
        return (
          <fieldset key={row.key} className={`${look} card`} data-row={row.key}>
            <legend className="hidden">{number(index + 1)}</legend>
            {children(row.value, (value) => rows.edit(row, value))}
            {!alone && (
              <RowTools
                name={name}
                place={index + 1}
                of={rows.list.length}
                onMove={(by) => rows.move(row, by)}
                onRemove={() => rows.remove(row, name)}
              />
            )}
          </fieldset>
        );
      })}
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
