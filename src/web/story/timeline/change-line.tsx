import { PencilLine } from 'lucide-react';
import { useObject } from '#web/api/use-meta.ts';
import { isEmptyValue } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { Diff } from '#web/record/diff.tsx';
import { recordTexts } from '#web/texts/record.ts';
import { timelineTexts } from '#web/texts/timeline.ts';
import { TimelineLine } from './line.tsx';
import type { LineProps } from './folded.ts';
import styles from './timeline.module.css';

/** A change of the record itself, folded to who changed how many fields. */
export function ChangeLine({ folded }: LineProps) {
  const t = useText(timelineTexts);
  const r = useText(recordTexts);
  const [{ change }] = folded.entries;
  const object = useObject(change?.object ?? '');
  if (change === null) return null;
  const name = change.by?.title ?? r('history.system');
  const count = (object?.fields ?? []).filter(
    (field) =>
      !['version', 'updatedAt', 'updatedBy'].includes(field.name) &&
      !(isEmptyValue(change.before?.[field.name]) && isEmptyValue(change.after?.[field.name])),
  ).length;
  const isUpdate = change.op === 'update' && change.undoes === null;
  const said = isUpdate
    ? t('fields', { name, count })
    : change.undoes === null
      ? r(`history.${change.op}`, { name })
      : `${r('history.undid', { name })} ${r('history.undid.what')}`;
  return (
    <TimelineLine
      icon={PencilLine}
      at={folded.at}
      isDay={folded.isDay}
      more={
        <>
          <span>{r(`source.${change.source}`)}</span>
          {change.reason && <span>{change.reason}</span>}
          {change.undoneBy !== null && <span>{r('history.undone')}</span>}
        </>
      }
    >
      <details className={styles['fold']}>
        <summary>{said}</summary>
        <Diff change={change} />
      </details>
    </TimelineLine>
  );
}
