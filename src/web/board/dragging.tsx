import {
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type DragEndEvent,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';
import { useState, type ReactNode } from 'react';
import { isRecord } from '#web/api/is-record.ts';
import type { Row } from '#web/api/row.ts';
import { useMedia } from '#web/frame/use-media.ts';
import { useText } from '#web/language/language.ts';
import { boardTexts } from '#web/texts/board.ts';
import { CardFace, type CardContext } from './card.tsx';
import { dropId, type BoardColumn } from './columns-of-board.ts';
import { useAnnouncements } from './use-announcements.ts';
import styles from './board.module.css';

type Props = {
  readonly context: CardContext;
  readonly columns: readonly BoardColumn[];
  readonly nameOf: (column: BoardColumn) => string;
  readonly children: ReactNode;
};

type Dragged = { readonly row: Row; readonly from: BoardColumn };

/** Lets cards be dragged between columns by mouse, finger and keyboard, and says aloud what happens. */
export function Dragging({ context, columns, nameOf, children }: Props) {
  const t = useText(boardTexts);
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const sensors = useSensors(
    // A click opens the record, so a drag begins only after some way.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: toNextColumn }),
  );
  const columnAt = (id: unknown) => columns.find((column) => dropId(column) === id);
  const announcements = useAnnouncements((id) => {
    const column = columnAt(id);
    return column ? nameOf(column) : null;
  });
  const take = (data: unknown) => {
    const row = isRecord(data) ? data['row'] : null;
    const from = isRecord(data) ? columnAt(data['from']) : undefined;
    setDragged(from && isRow(row) ? { row, from } : null);
  };
  const drop = ({ over }: DragEndEvent) => {
    setDragged(null);
    const to = context.targets?.find(({ column }) => dropId(column) === over?.id)?.column;
    if (dragged && to) context.onMove(dragged.row, dragged.from, to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('how') } }}
      onDragStart={({ active }) => take(active.data.current)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      {children}
      <DragOverlay {...(isCalm ? { dropAnimation: null } : {})}>
        {dragged && (
          <div className={styles['card']} data-lifted="true">
            <CardFace row={dragged.row} context={context} />
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

function isRow(value: unknown): value is Row {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['version'] === 'number';
}

const underPointer: CollisionDetection = (places) =>
  places.pointerCoordinates ? pointerWithin(places) : rectIntersection(places);

/** With the arrows a card goes from column to column, not by so many pixels. */
const toNextColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.code];
  if (step === undefined) return undefined;
  event.preventDefault();
  const places = [...context.droppableRects.values()].toSorted((a, b) => a.left - b.left);
  const now = context.collisionRect?.left ?? currentCoordinates.x;
  const next =
    step > 0
      ? places.find(({ left }) => left > now + inset)
      : places.findLast(({ left }) => left + inset < now);
  return next && { x: next.left + inset, y: currentCoordinates.y };
};

const inset = 8;
