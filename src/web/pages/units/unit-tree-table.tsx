import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { countsQuery } from '#web/administration/counts.ts';
import { useText } from '#web/language/language.ts';
import { unitsTexts } from '#web/texts/units.ts';
import type { UnitAct } from './unit-act.ts';
import { mayStandUnder, type UnitNode } from './unit-tree.ts';
import { UnitRow } from './unit-row.tsx';
import { useMove } from './use-move.ts';
import styles from './units.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly nodes: readonly UnitNode[];
  readonly onAct: (act: UnitAct) => void;
};

const isActive = { field: 'active', op: 'isNot', value: false };

/** The tree of units in rows; a row is dragged onto the unit that it shall stand under. */
export function UnitTreeTable({ object, nodes, onAct }: Props) {
  const t = useText(unitsTexts);
  const move = useMove();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [dragged, setDragged] = useState<UnitNode | null>(null);
  const { data: people } = useQuery(countsQuery('user', 'mainUnit', isActive));
  const shown = nodes.filter((node) => !node.above.some((id) => folded.has(id)));
  const toggle = (id: string) =>
    setFolded((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const drop = (onto: UnitNode) => {
    if (dragged && mayStandUnder(dragged, onto) && dragged.parent?.id !== onto.id)
      move(dragged, onto);
    setDragged(null);
  };
  return (
    <div className={styles['scroller']}>
      <table className={styles['tree']} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col" className={styles['head']}>
              {t('column.head')}
            </th>
            <th scope="col" data-align="end">
              {t('column.people')}
            </th>
            <th scope="col">{t('closed')}</th>
            <th scope="col">
              <span className="for-readers-only">{t('column.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((node) => (
            <UnitRow
              key={node.id}
              object={object}
              node={node}
              people={people?.get(node.id) ?? 0}
              isFolded={folded.has(node.id)}
              onFold={() => toggle(node.id)}
              onAct={onAct}
              mayDrop={dragged !== null && mayStandUnder(dragged, node)}
              onDrag={() => setDragged(node)}
              onDrop={() => drop(node)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
