import { Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import type { Row } from '#web/api/row.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { organisationTexts } from '#web/texts/organisation.ts';
import { isBelow, treesOf, type Post } from './tree.ts';
import styles from './chart.module.css';

type Props = {
  readonly rows: readonly Row[];
  readonly canEdit: boolean;
  readonly onAdd: (below: Row) => void;
  readonly onMove: (row: Row, above: string | null) => void;
  readonly onRemove: (row: Row) => void;
};

/** The chart as nested lists: the same positions, by keyboard and for those who hear it. */
export function Outline(props: Props) {
  const t = useText(organisationTexts);
  return (
    <nav className={styles['outline']} aria-label={t('outline')}>
      <Level posts={treesOf(props.rows)} {...props} />
    </nav>
  );
}

function Level({ posts, ...props }: Props & { posts: readonly Post[] }) {
  return (
    <ul>
      {posts.map(({ row, below }) => (
        <li key={row.id}>
          <OnePost row={row} {...props} />
          {below.length > 0 && <Level posts={below} {...props} />}
        </li>
      ))}
    </ul>
  );
}

function OnePost({ row, rows, canEdit, onAdd, onMove, onRemove }: Props & { row: Row }) {
  const t = useText(organisationTexts);
  const name = readText(row['name']) ?? '';
  const person = readLink(row['person']);
  const others = rows.filter((one) => !isBelow(rows, one.id, row.id));
  return (
    <div className={styles['post']}>
      <span className={styles['who']}>
        <Link to="/records/$object/$id" params={{ object: 'org-node', id: row.id }}>
          {name}
        </Link>{' '}
        {person?.title && (
          <Link to="/records/$object/$id" params={{ object: 'contact', id: person.id }}>
            {person.title}
          </Link>
        )}
      </span>
      {canEdit && (
        <span className={styles['acts']}>
          <Select
            size="small"
            aria-label={`${t('above')}: ${name}`}
            value={readLink(row['above'])?.id ?? ''}
            onChange={(above) => onMove(row, above === '' ? null : above)}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('above.none') },
              ...others.map((one) => ({ value: one.id, label: readText(one['name']) ?? '' })),
            ]}
          />
          <Button
            size="small"
            type="text"
            icon={<Plus size={14} aria-hidden />}
            aria-label={t('add.below', { name })}
            onClick={() => onAdd(row)}
          />
          <Button
            size="small"
            type="text"
            icon={<Trash2 size={14} aria-hidden />}
            aria-label={t('remove', { name })}
            onClick={() => onRemove(row)}
          />
        </span>
      )}
    </div>
  );
}
