import { useDraggable } from '@dnd-kit/core';
import { Button, Dropdown, type MenuProps } from 'antd';
import { Ellipsis, GripVertical } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { OfRecord } from '#web/contact/reach-link.tsx';
import { Value } from '#web/kinds/value.tsx';
import { isEmptyValue, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import type { Column } from '#web/list/columns.ts';
import { boardTexts } from '#web/texts/board.ts';
import { dropId, type BoardColumn } from './columns-of-board.ts';
import styles from './board.module.css';

const factsOnCard = 4;

/** What every card of a board knows. */
export type CardContext = {
  readonly object: ObjectMeta;
  readonly columns: readonly Column[];
  /** Null where nothing may be moved. */
  readonly targets: readonly { readonly column: BoardColumn; readonly name: string }[] | null;
  readonly moving: ReadonlySet<string>;
  readonly onOpen: (id: string) => void;
  readonly onMove: (row: Row, from: BoardColumn, to: BoardColumn) => void;
};

type Props = { readonly row: Row; readonly column: BoardColumn; readonly context: CardContext };

/** A record on a board: taken by the pointer anywhere, by the keyboard at its grip. */
export function Card({ row, column, context }: Props) {
  const t = useText(boardTexts);
  const title = readText(row[context.object.title]) ?? row.id;
  const isMoving = context.moving.has(row.id);
  const { attributes, listeners, isDragging, setNodeRef, setActivatorNodeRef } = useDraggable({
    id: row.id,
    data: { row, from: dropId(column), title },
    disabled: context.targets === null || isMoving,
  });
  return (
    <li
      ref={setNodeRef}
      className={styles['card']}
      data-dragged={isDragging}
      data-moving={isMoving}
      {...listeners}
    >
      <CardFace row={row} context={context} />
      {context.targets && (
        <span className={styles['acts']}>
          <MoveMenu row={row} column={column} context={context} title={title} />
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={styles['grip']}
            aria-label={t('grip', { title })}
            aria-describedby={attributes['aria-describedby']}
            aria-roledescription={t('card')}
          >
            <GripVertical size={15} aria-hidden />
          </button>
        </span>
      )}
    </li>
  );
}

type FaceProps = {
  readonly row: Row;
  readonly context: Pick<CardContext, 'object' | 'columns' | 'onOpen'>;
};

/** The words of a card: its name, and the first of the list's columns that it has a value for. */
export function CardFace({ row, context: { object, columns, onOpen } }: FaceProps) {
  const facts = columns.filter((one) => !one.isTitle && !isEmptyValue(row[one.path]));
  return (
    <>
      <Link
        className={styles['name']}
        to="/records/$object/$id"
        params={{ object: object.name, id: row.id }}
        draggable={false}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(row.id);
        }}
      >
        {readText(row[object.title]) ?? row.id}
      </Link>
      <OfRecord object={object.name} id={row.id}>
        <dl className={styles['facts']}>
          {facts.slice(0, factsOnCard).map((one) => (
            <div key={one.path} className={styles['fact']}>
              <dt>{one.label}</dt>
              <dd>
                <Value value={row[one.path]} field={one.field} />
              </dd>
            </div>
          ))}
        </dl>
      </OfRecord>
    </>
  );
}

function MoveMenu({ row, column, context, title }: Props & { readonly title: string }) {
  const t = useText(boardTexts);
  const items: MenuProps['items'] = [
    {
      key: 'move',
      type: 'group',
      label: t('move'),
      children: (context.targets ?? [])
        .filter((target) => target.column.id !== column.id)
        .map(({ column: to, name }) => ({
          key: `to ${to.id}`,
          label: name,
          onClick: () => context.onMove(row, column, to),
        })),
    },
  ];
  return (
    <Dropdown
      menu={{ items, className: styles['menu'] ?? '' }}
      trigger={['click']}
      placement="bottomRight"
    >
      <Button
        size="small"
        type="text"
        aria-label={t('move.of', { title })}
        aria-haspopup="menu"
        icon={<Ellipsis size={15} aria-hidden />}
        onPointerDown={(event) => event.stopPropagation()}
      />
    </Dropdown>
  );
}
