import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Merge } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useNow } from '#web/frame/use-now.ts';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { mergeTexts } from '#web/texts/merge.ts';
import { unMergeTexts } from '#web/texts/un-merge.ts';
import { apartQuery } from './asked.ts';
import { useNames } from './apart-plan.tsx';
import styles from './merge.module.css';

const UnMergeDialog = lazy(() =>
  import('./un-merge-dialog.tsx').then((module) => ({ default: module.UnMergeDialog })),
);

/** Over a record's history: who was merged into it, when, by whom and why, and the way back. */
export function MergedNote({ object, record }: { object: ObjectMeta; record: Row }) {
  const t = useText(unMergeTexts);
  const m = useText(mergeTexts);
  const format = useFormat();
  const now = useNow();
  const names = useNames();
  const [isAsked, setAsked] = useState(false);
  const { data } = useQuery(apartQuery({ object: object.name, survivor: record.id }));
  if (!data) return null;
  return (
    <div className={styles['note']}>
      <Merge size={16} aria-hidden />
      <ul>
        {data.merges.map(({ changeset, at, by, reason, losers }) => (
          <li key={changeset}>
            {t('note', {
              names: names(losers),
              when: format.ago(at, now),
              who: by?.title ?? t('system'),
            })}
            {reason !== null && <span className={styles['quiet']}> · {reason}</span>}
          </li>
        ))}
      </ul>
      <Button size="small" onClick={() => setAsked(true)}>
        {m('menu.apart')}
      </Button>
      <Suspense>
        {isAsked && (
          <UnMergeDialog
            object={object}
            id={record.id}
            title={readText(record[object.title]) ?? ''}
            onClose={() => setAsked(false)}
          />
        )}
      </Suspense>
    </div>
  );
}
