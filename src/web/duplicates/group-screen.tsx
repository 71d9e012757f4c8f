import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { GitMerge } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { useAct } from '#web/administration/use-act.ts';
import { call } from '#web/api/client.ts';
import { isRecord } from '#web/api/is-record.ts';
import { listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import { CompareTable } from './compare-table.tsx';
import { readMembers, type Member } from './members.ts';
import styles from './duplicates.module.css';

/** A group of records that are likely one: side by side, to be merged or told apart. */
export function GroupScreen({ record: group }: { record: Row }) {
  const kept = useObject(readText(group['object']) ?? '');
  const members = useQuery(
    everyRowQuery('duplicate-member', {
      filter: { field: 'group', op: 'is', value: group.id },
      fields: ['record', 'score', 'rule', 'reasons'],
    }),
  );
  if (members.error) return <Notice title={members.error.message} />;
  if (!members.data || !kept) return <Lines count={9} />;
  return <Members group={group} object={kept} members={readMembers(members.data)} />;
}

type Props = {
  readonly group: Row;
  readonly object: ObjectMeta;
  readonly members: readonly Member[];
};

function Members({ group, object, members }: Props) {
  const t = useText(duplicatesTexts);
  const ids = members.map(({ id }) => id);
  const fields = shownFields(object);
  const rows = useQuery({
    queryKey: ['records', object.name, 'group', ids],
    queryFn: async ({ signal }) => {
      const filter = { field: 'id', op: 'in' as const, value: ids };
      const page = await listRows(object.name, { filter, fields, limit: 50 }, signal);
      return page.items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
  });
  const seen = rows.data ?? [];
  const unseen = rows.data ? members.length - seen.length : 0;
  const isOpen = group['state'] === 'open';
  const rule = readText(group['name']) ?? '';
  return (
    <Page
      title={titleOf(group) ?? rule}
      acts={isOpen && <Acts group={group} object={object} rows={seen} />}
    >
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('lead', { rule, count: members.length })}</p>
        {!isOpen && <Alert type="info" showIcon title={t(settledAs(group))} />}
        {rows.error && <Notice title={rows.error.message} />}
        {rows.isPending && <Lines count={9} />}
        {rows.data && seen.length < 2 && isOpen && <Notice title={t('too-few')} />}
        {seen.length > 0 && <CompareTable object={object} rows={seen} members={members} />}
        {unseen > 0 && <p className={styles['notes']}>{t('unseen', { count: unseen })}</p>}
      </div>
    </Page>
  );
}

function Acts({ group, object, rows }: { group: Row; object: ObjectMeta; rows: readonly Row[] }) {
  const t = useText(duplicatesTexts);
  const router = useRouter();
  const dismiss = useAct({
    run: () =>
      call('POST', `/records/duplicate-group/${group.id}/actions/dismiss`, {
        body: {},
        idempotencyKey: crypto.randomUUID(),
      }),
    said: () => t('dismissed'),
    refreshes: [['records', 'duplicate-group'], ['to-do']],
  });
  const canMerge = rows.length > 1 && object.actions.some((action) => action.name === 'merge');
  const merge = () => {
    const params = new URLSearchParams({
      object: object.name,
      ids: rows.map(({ id }) => id).join(','),
    });
    router.history.push(`/merge?${params.toString()}`);
  };
  return (
    <div className={styles['acts']}>
      <Button loading={dismiss.isPending} onClick={() => dismiss.mutate(undefined)}>
        {t('dismiss')}
      </Button>
      {canMerge && (
        <Button type="primary" icon={<GitMerge size={16} aria-hidden />} onClick={merge}>
          {t('merge')}
        </Button>
      )}
    </div>
  );
}

// The record that was there first names the group, to whoever may see it.
function titleOf(group: Row): string | null {
  const lead = group['lead'];
  return isRecord(lead) ? readText(lead['title']) : null;
}

function settledAs(group: Row): 'settled.merged' | 'settled.not-duplicates' {
  return group['state'] === 'merged' ? 'settled.merged' : 'settled.not-duplicates';
}

function shownFields(object: ObjectMeta): string[] {
  const named = object.form.flatMap((section) => section.fields);
  const own = object.fields.filter((field) => named.includes(field.name) || also.has(field.name));
  return own.map((field) => field.name);
}

const also = new Set(['owner', 'unit', 'createdAt', 'updatedAt']);
