import { Suspense, useEffect, useRef, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { hasOpenList, useKeys } from '#web/frame/use-keys.ts';
import { viewOf } from '#web/kinds/registry.ts';
import { useEdit } from '#web/save/use-edit.ts';
import type { Column } from './columns.ts';
import styles from './grid.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly row: Row;
  readonly column: Column;
  readonly onEnd: (move: 'stay' | 'down') => void;
};

/** Edits a cell where it stands: Enter or leaving saves, Escape takes back. */
export function CellEditor({ object, row, column, onEnd }: Props) {
  const edit = useEdit();
  const [was] = useState<unknown>(row[column.path] ?? null);
  const [value, setValue] = useState<unknown>(was);
  const latest = useRef<unknown>(was);
  const isOver = useRef(false);
  const box = useRef<HTMLSpanElement>(null);
  const { Editor, fits } = viewOf(column.field);

  const finish = (keeps: boolean, move: 'stay' | 'down' = 'stay') => {
    if (isOver.current) return;
    isOver.current = true;
    const grid = box.current?.closest<HTMLElement>('[role="grid"]');
    onEnd(move);
    grid?.focus({ preventScroll: true });
    if (!keeps) return;
    const { field } = column;
    edit({ object: object.name, id: row.id, field, was, value: latest.current });
  };
  useKeys(box, (event) => {
    const isLong = takesLines(event.target) && !event.ctrlKey && !event.metaKey;
    if (event.key === 'Escape') finish(false);
    if (event.key === 'Tab') finish(true);
    if (event.key !== 'Enter' || isLong || hasOpenList()) return;
    event.preventDefault();
    finish(true, 'down');
  });
  useOutside(box, () => finish(true));

  // A card low on the screen opens upwards, so that all of it can be reached.
  const opensUp = (element: HTMLSpanElement | null) => {
    box.current = element;
    const cell = element?.parentElement?.getBoundingClientRect();
    if (element && cell) element.dataset['up'] = String(cell.top > window.innerHeight * 0.55);
  };

  if (!Editor) return null;
  return (
    <span ref={opensUp} className={styles['editor']} data-fits={fits} data-editor>
      <Suspense>
        <Editor
          field={column.field}
          value={value}
          onChange={(next) => {
            latest.current = next;
            setValue(next);
          }}
          onDone={() => finish(true)}
          autoFocus
          label={column.label}
        />
      </Suspense>
    </span>
  );
}

function takesLines(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

// Lists and calendars of an editor hang at the page's end, outside the cell, and still belong to it.
const hangers = '.ant-select-dropdown, .ant-picker-dropdown, .ant-cascader-dropdown';

function useOutside(box: { current: HTMLElement | null }, act: () => void): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    const onDown = (event: PointerEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || box.current?.contains(target)) return;
      if (!target.closest(hangers)) current.current();
    };
    document.addEventListener('pointerdown', onDown, true);
    return () => document.removeEventListener('pointerdown', onDown, true);
  }, [box]);
}
