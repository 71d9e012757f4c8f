import { Alert } from 'antd';
import type { Row } from '#web/api/row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import { CompareTable } from './compare-table.tsx';
import { kindsOf } from './members.ts';
import { OfKinds } from './of-kinds.tsx';
import type { Group } from './use-group.ts';
import styles from './duplicates.module.css';

/** Who is in a group and why, side by side. */
export function GroupBody({ record, group }: { record: Row; group: Group }) {
  const t = useText(duplicatesTexts);
  const { members, seen, error } = group;
  if (error) return <Notice title={error.message} />;
  if (!members || !seen) return <Lines count={9} />;
  const unseen = members.length - seen.length;
  const isOpen = record['state'] === 'open';
  const rule = readText(record['name']) ?? '';
  return (
    <>
      <p className={styles['lead']}>{t('lead', { rule, count: members.length })}</p>
      {!isOpen && <Alert type="info" showIcon title={t(settledAs(record))} />}
      {isOpen && kindsOf(seen).length > 1 && <OfKinds seen={seen} />}
      {seen.length < 2 && isOpen && <Notice title={t('too-few')} />}
      {seen.length > 0 && <CompareTable seen={seen} members={members} />}
      {unseen > 0 && <p className={styles['notes']}>{t('unseen', { count: unseen })}</p>}
    </>
  );
}

function settledAs(group: Row): 'settled.merged' | 'settled.not-duplicates' {
  return group['state'] === 'merged' ? 'settled.merged' : 'settled.not-duplicates';
}
