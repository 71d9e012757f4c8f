import { isRecord } from '#web/api/is-record.ts';
import type { Row } from '#web/api/row.ts';
import { Page } from '#web/frame/page.tsx';
import { readText } from '#web/kinds/values.ts';
import { GroupActs } from './group-acts.tsx';
import { GroupBody } from './group-body.tsx';
import { useGroup } from './use-group.ts';
import styles from './duplicates.module.css';

/** A group of records that are likely one: side by side, to be merged or told apart. */
export function GroupScreen({ record }: { record: Row }) {
  const group = useGroup(record);
  const isOpen = record['state'] === 'open' && group.seen !== null;
  return (
    <Page
      title={titleOf(record)}
      acts={isOpen && <GroupActs record={record} seen={group.seen ?? []} />}
    >
      <div className={styles['page']}>
        <GroupBody record={record} group={group} />
      </div>
    </Page>
  );
}

/** The same beside the list of groups. */
export function GroupPanel({ record }: { record: Row }) {
  const group = useGroup(record);
  const isOpen = record['state'] === 'open' && group.seen !== null;
  return (
    <div className={styles['panel']}>
      <h2>{titleOf(record)}</h2>
      {isOpen && <GroupActs record={record} seen={group.seen ?? []} />}
      <GroupBody record={record} group={group} />
    </div>
  );
}

// The record that was there first names the group, to whoever may see it.
function titleOf(group: Row): string {
  const lead = group['lead'];
  const title = isRecord(lead) ? readText(lead['title']) : null;
  return title ?? readText(group['name']) ?? '';
}
