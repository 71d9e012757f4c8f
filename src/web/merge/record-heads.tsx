import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { X } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useNow } from '#web/frame/use-now.ts';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { mergeTexts } from '#web/texts/merge.ts';
import styles from './merge.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly rows: readonly Row[];
  readonly survivor: string;
  readonly onKeep: (id: string) => void;
  readonly onLeaveOut: (id: string) => void;
};

/** The records that become one: which of them stays, and which are not meant after all. */
export function RecordHeads({ object, rows, survivor, onKeep, onLeaveOut }: Props) {
  const t = useText(mergeTexts);
  return (
    <div role="radiogroup" aria-label={t('keep')} className={styles['heads']}>
      <div className={styles['label']}>{t('field')}</div>
      {rows.map((row) => (
        <Head
          key={row.id}
          object={object}
          row={row}
          isKept={row.id === survivor}
          onKeep={() => onKeep(row.id)}
          onLeaveOut={rows.length > 2 ? () => onLeaveOut(row.id) : undefined}
        />
      ))}
    </div>
  );
}

type HeadProps = {
  readonly object: ObjectMeta;
  readonly row: Row;
  readonly isKept: boolean;
  readonly onKeep: () => void;
  readonly onLeaveOut: (() => void) | undefined;
};

function Head({ object, row, isKept, onKeep, onLeaveOut }: HeadProps) {
  const t = useText(mergeTexts);
  const format = useFormat();
  const now = useNow();
  const title = readText(row[object.title]) ?? '–';
  const owner = readLink(row['owner'])?.title;
  const changed = readText(row['updatedAt']);
  return (
    <div className={styles['head']} data-kept={isKept}>
      <div className={styles['name']}>
        <Link to="/records/$object/$id" params={{ object: object.name, id: row.id }}>
          {title}
        </Link>
        {onLeaveOut && (
          <Button
            type="text"
            size="small"
            icon={<X size={14} aria-hidden />}
            aria-label={t('without', { title })}
            onClick={onLeaveOut}
          />
        )}
      </div>
      <span className={styles['quiet']}>
        {[owner, changed === null ? null : format.ago(changed, now)].filter(Boolean).join(' · ')}
      </span>
      <label className={styles['keep']} data-kept={isKept}>
        <input
          type="radio"
          name="keep"
          checked={isKept}
          aria-label={t('keep.this', { title })}
          onChange={onKeep}
        />
        {t(isKept ? 'keep' : 'goes')}
      </label>
    </div>
  );
}
