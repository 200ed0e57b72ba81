import { Plus } from "lucide-react";
import { type Ref, useImperativeHandle, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import { Draggable, Grip, useDraggedRow } from "./drag.tsx";
import type { EditorProps } from "./editor-props.ts";
import { RowTools } from "./RowTools.tsx";
import type { Takes } from "./takes.ts";
import { type Row, useRows } from "./use-rows.ts";
import { answerOf, listIn } from "./values.ts";

interface Props extends EditorProps {
  readonly ref?: Ref<Takes<string>> | undefined;
}

/** A list written in place. What stands in the last field already counts, before it is added. */
export function ListEditor({ field, answer, onChange, labelledBy, look, ref }: Props) {
  const [pending, showPending] = useState("");
  const counted = useRef("");
  const input = useRef<HTMLTextAreaElement>(null);
  const rows = useRows(listIn(answer), (values, step) => onChange(answerOf.list([...values, counted.current]), step));
  const most = field.maxItems ?? Number.POSITIVE_INFINITY;
  const full = rows.list.length >= most;

  const counts = rows.list.length + (pending.trim() === "" ? 0 : 1);
  useImperativeHandle(ref, () => ({ take: (idea) => counts < most && rows.add(idea, { step: true, focus: true }) }));

  function setPending(text: string) {
    counted.current = text;
    showPending(text);
  }
  function write(text: string) {
    setPending(text);
    onChange(answerOf.list([...rows.list.map((row) => row.value), text]));
  }
  function add() {
    input.current?.focus();
    if (pending.trim() === "") return;
    setPending("");
    const last = rows.list.length + 1 >= most;
    rows.add(pending, { step: false, focus: last });
  }

  return (
    <div className="list-editor" ref={rows.place}>
      <Draggable rows={rows} nameOf={(text) => text}>
        {rows.list.map((row, index) => (
          <ListRow
            key={row.key}
            row={row}
            place={index + 1}
            of={rows.list.length}
            look={look}
            onEdit={(text) => rows.edit(row, text)}
            onEnter={() => input.current?.focus()}
            onMove={(by) => rows.move(row, by)}
            onRemove={() => rows.remove(row, row.value)}
          />
        ))}
      </Draggable>
      {full ? (
        <p className="soft" data-part="add" tabIndex={-1}>
          {words.full(most)}
        </p>
      ) : (
        <div className="add">
          <textarea
            ref={input}
            className="input"
            data-part="add"
            rows={1}
            aria-label={words.writeMore}
            aria-describedby={labelledBy}
            placeholder={rows.list.length > 0 ? words.writeMore : words.writeHere}
            value={pending}
            onChange={(event) => write(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
          <Button className="btn" onPress={add}>
            <Plus className="icon" />
            {words.add}
          </Button>
        </div>
      )}
      <p className="hidden" role="status">
        {rows.said}
      </p>
    </div>
  );
}

interface RowProps {
  readonly row: Row<string>;
  readonly place: number;
  readonly of: number;
  readonly look: "words" | "team";
  readonly onEdit: (text: string) => void;
  readonly onEnter: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function ListRow({ row, place, of, look, onEdit, onEnter, onMove, onRemove }: RowProps) {
  const dragged = useDraggedRow(row);
  return (
    <div className={`${look} answer`} {...dragged.row}>
      {of > 1 && <Grip grip={dragged.grip} name={row.value} />}
      <textarea
        className="own"
        data-part="field"
        rows={1}
        aria-label={words.answerNumber(place)}
        value={row.value}
        onChange={(event) => onEdit(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      <RowTools name={row.value} place={place} of={of} onMove={onMove} onRemove={onRemove} />
    </div>
  );
}
