import { useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { GitMerge } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { useAct } from '#web/administration/use-act.ts';
import { call } from '#web/api/client.ts';
import type { Row } from '#web/api/row.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import { kindsOf, type Seen } from './members.ts';
import styles from './duplicates.module.css';

type Props = { readonly record: Row; readonly seen: readonly Seen[] };

/** What can be done with an open group: told apart, or merged, each kind by itself. */
export function GroupActs({ record, seen }: Props) {
  const t = useText(duplicatesTexts);
  const label = useLabel();
  const router = useRouter();
  const dismiss = useAct({
    run: () =>
      call('POST', `/records/duplicate-group/${record.id}/actions/dismiss`, {
        body: {},
        idempotencyKey: crypto.randomUUID(),
      }),
    said: () => t('dismissed'),
    refreshes: [['records', 'duplicate-group'], ['to-do']],
  });
  const kinds = kindsOf(seen);
  const rowsOf = (kind: ObjectMeta) => seen.filter((one) => one.kind === kind);
  const merged = kinds.filter(
    (kind) => rowsOf(kind).length > 1 && kind.actions.some((action) => action.name === 'merge'),
  );
  const merge = (kind: ObjectMeta) => {
    const ids = rowsOf(kind).map(({ row }) => row.id);
    const params = new URLSearchParams({ object: kind.name, ids: ids.join(',') });
    router.history.push(`/merge?${params.toString()}`);
  };
  return (
    <div className={styles['acts']}>
      <Button loading={dismiss.isPending} onClick={() => dismiss.mutate(undefined)}>
        {t('dismiss')}
      </Button>
      {merged.map((kind) => (
        <Button
          key={kind.name}
          type="primary"
          icon={<GitMerge size={16} aria-hidden />}
          onClick={() => merge(kind)}
        >
          {kinds.length === 1
            ? t('merge')
            : t('merge.kind', { count: rowsOf(kind).length, kind: label(kind.label.many) })}
        </Button>
      ))}
    </div>
  );
}
