import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { MergeReply } from '#model/merging.ts';
import { listRows } from '#web/api/queries.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { mergeTexts } from '#web/texts/merge.ts';
import styles from './merge.module.css';

type Move = MergeReply['moves'][number];
type Props = { readonly moves: readonly Move[]; readonly losers: readonly string[] };

/** What moves to the survivor, counted by kind; each kind opens its rows. */
export function Moves({ moves, losers }: Props) {
  const t = useText(mergeTexts);
  const { objects } = useMeta();
  const { number } = useFormat();
  const known = moves.flatMap((move) => {
    const object = objects.find(({ name }) => name === move.object);
    return object ? [{ move, object }] : [];
  });
  const rest = moves
    .filter(({ object }) => !known.some(({ move }) => move.object === object))
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <section className={styles['moves']} aria-label={t('moves')}>
      <h2 className={styles['group']}>{t('moves')}</h2>
      {moves.length === 0 && <p className={styles['quiet']}>{t('moves.none')}</p>}
      <ul>
        {known.map(({ move, object }) => (
          <MoveLine key={move.object} move={move} object={object} losers={losers} />
        ))}
        {rest > 0 && (
          <li className={styles['move']}>
            {t('moves.other')} <strong>{number(rest)}</strong>
          </li>
        )}
      </ul>
    </section>
  );
}

type LineProps = {
  readonly move: Move;
  readonly object: ObjectMeta;
  readonly losers: readonly string[];
};

function MoveLine({ move, object, losers }: LineProps) {
  const t = useText(mergeTexts);
  const label = useLabel();
  const { number } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const name = label(object.label.many);
  const Icon = isOpen ? ChevronDown : ChevronRight;
  return (
    <li>
      <Button
        type="text"
        className={styles['move'] ?? ''}
        icon={<Icon size={15} aria-hidden />}
        aria-expanded={isOpen}
        aria-label={`${t(isOpen ? 'moves.hide' : 'moves.show', { name })} ${number(move.count)}`}
        onClick={() => setOpen(!isOpen)}
      >
        {name} <strong>{number(move.count)}</strong>
        {move.dropped > 0 && (
          <span className={styles['quiet']}>{t('moves.dropped', { count: move.dropped })}</span>
        )}
      </Button>
      {isOpen && <MovedRows move={move} object={object} losers={losers} />}
    </li>
  );
}

const shown = 20;

function MovedRows({ move, object, losers }: LineProps) {
  const t = useText(mergeTexts);
  const label = useLabel();
  const { data } = useQuery({
    queryKey: ['records', object.name, 'list', 'moved', move.fields, losers],
    queryFn: ({ signal }) => {
      const value = [...losers];
      const leading = move.fields.map((field) => ({ field, op: 'in' as const, value }));
      const request = { fields: [object.title], filter: { any: leading }, limit: shown };
      return listRows(object.name, request, signal);
    },
  });
  if (!data) return <Lines count={3} />;
  return (
    <ul className={styles['rows']}>
      {data.items.map((row) => (
        <li key={row.id}>
          <Link to="/records/$object/$id" params={{ object: object.name, id: row.id }}>
            {readText(row[object.title]) ?? label(object.label.one)}
          </Link>
        </li>
      ))}
      {data.next !== null && <li className={styles['quiet']}>{t('moves.more')}</li>}
    </ul>
  );
}
