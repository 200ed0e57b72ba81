import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { GripVertical } from "lucide-react";
import type { ReactNode } from "react";
import { rows as words } from "../../templates/ui/interview.fr.ts";
import type { Row, Rows } from "./use-rows.ts";

/** How far a finger moves before it is a drag, in pixels. */
const STARTS_AFTER = 4;
/** Those beside the row held make room, without hurry or not at all (look.md). */
const SLIDE = { duration: 120, easing: "ease" };

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0 });
const isStill = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;

interface Props<V> {
  readonly rows: Rows<V>;
  readonly nameOf: (value: V) => string;
  readonly children: ReactNode;
}

/** Rows that a finger, a pen or a mouse moves by their grip. The keyboard has the buttons of `RowTools`. */
export function Draggable<V>({ rows, nameOf, children }: Props<V>) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: STARTS_AFTER } }));
  const { list } = rows;
  const placeOf = (key: unknown): number => list.findIndex((row) => row.key === key);
  const nameAt = (key: unknown): string => {
    const row = list[placeOf(key)];
    return row ? nameOf(row.value) : "";
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => words.held(nameAt(active.id)),
    onDragOver: ({ over }) => (over ? words.moved(placeOf(over.id) + 1, list.length) : undefined),
    // The drop is said by the rows themselves, as after a button.
    onDragEnd: ({ active, over }) => (over && over.id !== active.id ? undefined : words.putBack(nameAt(active.id))),
    onDragCancel: ({ active }) => words.putBack(nameAt(active.id)),
  };
  function drop({ active, over }: DragEndEvent) {
    const row = list[placeOf(active.id)];
    if (row && over && over.id !== active.id) rows.moveTo(row, placeOf(over.id));
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      accessibility={{ announcements, screenReaderInstructions: { draggable: words.howToMove }, restoreFocus: false }}
      onDragEnd={drop}
    >
      <SortableContext items={list.map((row) => row.key)} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}

/** What a row and its grip need to be dragged. Only the grip starts a drag: writing and choosing words never do. */
export function useDraggedRow({ key }: Pick<Row<unknown>, "key">) {
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({
    id: key,
    transition: isStill() ? null : SLIDE,
    animateLayoutChanges: () => false,
  });
  return {
    row: {
      ref: setNodeRef,
      "data-row": key,
      style: { transform: CSS.Translate.toString(transform), transition },
      ...(isDragging && { "data-dragged": "" }),
    },
    grip: { ref: setActivatorNodeRef, ...listeners },
  };
}

interface GripProps {
  readonly grip: ReturnType<typeof useDraggedRow>["grip"];
  /** What the row says. */
  readonly name: string;
}

/** Where a hand takes hold of a row. Not a stop of the keyboard, which has the buttons. */
export function Grip({ grip, name }: GripProps) {
  return (
    <span className="grip" {...grip}>
      <GripVertical className="icon" />
      <span>
        {words.drag}
        <span className="hidden">{words.dragWhat(name)}</span>
      </span>
    </span>
  );
}
