import { Link } from '@tanstack/react-router';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { compareDecimals, negateDecimal, signOfDecimal, subtractDecimals } from '#kit/decimal.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { goalsTexts } from '#web/texts/goals.ts';
import type { Attainment, Goal } from './goals.ts';
import { rowsOf, treeOf, unsplitOf, type Node } from './tree.ts';
import styles from './goals.module.css';

type Props = {
  readonly goals: readonly Goal[];
  readonly isMoney: boolean;
  readonly reached: ReadonlyMap<string, Attainment>;
};

/** Goals one below the other, parts folded away below their wholes. */
export function GoalTable({ goals, isMoney, reached }: Props) {
  const t = useText(goalsTexts);
  const nodes = treeOf(goals);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(nodes.map(({ goal }) => goal.id)),
  );
  const toggle = (id: string) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['goal', 'period', 'target', 'attained', 'percent', 'gap', 'parts'] as const).map(
              (name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rowsOf(nodes, open).map((node) => (
            <Row
              key={node.goal.id}
              node={node}
              isOpen={open.has(node.goal.id)}
              onToggle={() => toggle(node.goal.id)}
              isMoney={isMoney}
              told={reached.get(node.goal.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  readonly node: Node;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly isMoney: boolean;
  readonly told: Attainment | undefined;
};

function Row({ node, isOpen, onToggle, isMoney, told }: RowProps) {
  const t = useText(goalsTexts);
  const write = useAmount(isMoney);
  const { goal, parts, depth } = node;
  const gap = told ? subtractDecimals(goal.target, told.attained) : null;
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <tr>
      <th scope="row">
        <span className={styles['name']} data-depth={Math.min(depth, 6)}>
          {parts.length > 0 ? (
            <button
              type="button"
              aria-expanded={isOpen}
              aria-label={t(isOpen ? 'fold' : 'unfold', { name: goal.name })}
              onClick={onToggle}
            >
              <Chevron size={16} aria-hidden />
            </button>
          ) : (
            <span className={styles['leaf']} />
          )}
          <Link to="/records/$object/$id" params={{ object: 'goal', id: goal.id }}>
            {goal.name}
          </Link>
        </span>
      </th>
      <td>{`${goal.startsOn.slice(0, 7)} – ${goal.endsOn.slice(0, 7)}`}</td>
      <td>{write(goal.target)}</td>
      <td>{told ? write(told.attained) : '…'}</td>
      <td>{told && <Progress told={told} />}</td>
      <td>{gap === null ? '' : signOfDecimal(gap) > 0 ? write(gap) : '–'}</td>
      <td>
        <Unsplit node={node} write={write} />
      </td>
    </tr>
  );
}

function Progress({ told }: { readonly told: Attainment }) {
  const t = useText(goalsTexts);
  const format = useFormat();
  if (told.percent === null) return '–';
  const isBehind = compareDecimals(told.percent, told.timePassed) < 0;
  const width = `${Math.min(100, Math.max(0, Number(told.percent)))}%`;
  return (
    <span
      className={styles['progress']}
      data-behind={isBehind}
      title={t('passed', { percent: format.number(told.timePassed) })}
    >
      <span className={styles['track']}>
        <span className={styles['reached']} style={{ width }} />
        <span className={styles['now']} style={{ insetInlineStart: `${told.timePassed}%` }} />
      </span>
      <span>{format.percent(told.percent)}</span>
      <span className={styles['word']}>{t(isBehind ? 'behind' : 'ahead')}</span>
    </span>
  );
}

function Unsplit({ node, write }: { node: Node; write: (amount: string) => string }) {
  const t = useText(goalsTexts);
  const left = unsplitOf(node);
  if (left === null) return null;
  const sign = signOfDecimal(left);
  if (sign === 0) return t('parts.right');
  return (
    <span className={styles['wrong']}>
      {sign > 0
        ? t('parts.less', { amount: write(left) })
        : t('parts.more', { amount: write(negateDecimal(left)) })}
    </span>
  );
}

function useAmount(isMoney: boolean): (amount: string) => string {
  const format = useFormat();
  const { workspace } = useMeta();
  return (amount) => {
    if (!isMoney) return format.number(amount);
    return format.money({ amount: Number(amount).toFixed(2), currency: workspace.currency });
  };
}
