import {
  DndContext,
  pointerWithin,
  rectIntersection,
  MouseSensor,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
  type CollisionDetection,
} from '@dnd-kit/core';
import { GripVertical } from 'lucide-react';
import { createContext, use, useMemo, type ReactNode } from 'react';
import { movedOnto, stepped, type MovableGroup } from './moving.ts';
import styles from './move-area.module.css';

type AreaProps = {
  readonly groups: readonly MovableGroup[];
  readonly onMove: (groups: readonly MovableGroup[]) => void;
  readonly children: ReactNode;
};

const StepContext = createContext<(item: string, step: -1 | 1) => void>(() => {});

/** Lets items be moved within and between groups by mouse and finger, and by the arrow keys on their handles. */
export function MoveArea({ groups, onMove, children }: AreaProps) {
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
  );
  const step = useMemo(
    () => (item: string, by: -1 | 1) => onMove(stepped(groups, item, by)),
    [groups, onMove],
  );
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={underPointer}
      onDragOver={({ active, over }) =>
        over && onMove(movedOnto(groups, String(active.id), String(over.id)))
      }
    >
      <StepContext value={step}>{children}</StepContext>
    </DndContext>
  );
}

// Items stand in groups: what is under the pointer counts, the item before its group.
const underPointer: CollisionDetection = (asked) => {
  const under = pointerWithin(asked).filter(({ id }) => id !== asked.active.id);
  const found = under.length > 0 ? under : rectIntersection(asked);
  const item = found.find(({ id }) => !String(id).startsWith('group/'));
  return item ? [item] : found.slice(0, 1);
};

type ItemProps = {
  readonly id: string;
  /** What its handle is called. */
  readonly label: string;
  readonly children: ReactNode;
  readonly isQuiet?: boolean;
};

/** An item with a handle. */
export function MovableItem({ id, label, children, isQuiet = false }: ItemProps) {
  const step = use(StepContext);
  const { setNodeRef: drop } = useDroppable({ id });
  const { setNodeRef: drag, listeners, isDragging } = useDraggable({ id });
  return (
    <li
      ref={(node) => {
        drop(node);
        drag(node);
      }}
      className={styles['item']}
      data-dragging={isDragging}
      data-quiet={isQuiet}
    >
      <button
        type="button"
        className={styles['handle']}
        aria-label={label}
        {...listeners}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          step(id, event.key === 'ArrowUp' ? -1 : 1);
          // In another group the item is drawn anew: the handle keeps the focus.
          requestAnimationFrame(() => focusHandle(label));
        }}
      >
        <GripVertical size={15} aria-hidden />
      </button>
      {children}
    </li>
  );
}

function focusHandle(label: string): void {
  document
    .querySelector<HTMLElement>(`.${styles['handle'] ?? ''}[aria-label="${CSS.escape(label)}"]`)
    ?.focus();
}

/** A group of items, which takes them also where it is empty. */
export function MovableGroupList({
  id,
  label,
  children,
}: {
  id: string;
  label: string;
  children: ReactNode;
}) {
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <ol ref={setNodeRef} className={styles['group']} data-over={isOver} aria-label={label}>
      {children}
    </ol>
  );
}
