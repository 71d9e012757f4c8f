import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Dropdown } from 'antd';
import { AlarmClock } from 'lucide-react';
import { listRows } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { toDoTexts } from '#web/texts/to-do.ts';
import { delays, postponed, type Delay } from '#web/to-do/postpone.ts';
import type { ToDoSource } from '#web/to-do/sources.ts';
import styles from './to-do.module.css';

const fields = ['kind', 'subject', 'customer', 'at', 'startAt', 'endAt', 'dueAt'];
const shown = 10;

/** The first activities of a part of the work. */
export function waitingQuery({ name, object, filter, sort }: ToDoSource) {
  return queryOptions({
    queryKey: ['records', object, 'to-do', name],
    queryFn: ({ signal }) =>
      listRows(object, { fields, filter, sort: [sort], limit: shown }, signal),
  });
}

/** The first activities of a part of the work, to finish, put off or open. */
export function TaskRows({ source, count }: { source: ToDoSource; count: number }) {
  const t = useText(toDoTexts);
  const { object, filter, sort } = source;
  const list = useQuery(waitingQuery(source));
  if (list.isPending) return <Lines count={Math.min(count, 3)} />;
  if (list.error) return <p role="alert">{list.error.message}</p>;
  return (
    <>
      <ul className={styles['rows']}>
        {list.data.items.map((row) => (
          <TaskRow key={row.id} row={row} isUndated={source.name === 'undated'} />
        ))}
      </ul>
      {count > shown && (
        <Link
          className={styles['all']}
          to="/records/$object"
          params={{ object }}
          search={{ filter, sort: [sort] }}
        >
          {t('see', { count })}
        </Link>
      )}
    </>
  );
}

/** An activity that waits: to finish, to put off, to open. */
export function TaskRow({ row, isUndated }: { row: Row; isUndated: boolean }) {
  const t = useText(toDoTexts);
  const format = useFormat();
  const now = useNow();
  const activity = useObject('activity');
  const kind = activity?.fields.find((field) => field.name === 'kind');
  const subject = readText(row['subject']) ?? '';
  const customer = readLink(row['customer']);
  const at = readText(row['at']);
  const option = readText(row['kind']);
  return (
    <li className={styles['row']}>
      <Finish row={row} subject={subject} />
      <div className={styles['what']}>
        <Link
          className={styles['subject']}
          to="/records/$object/$id"
          params={{ object: 'activity', id: row.id }}
        >
          {subject}
        </Link>
        {kind && option && <OptionMark option={option} field={kind} />}
        {customer?.title && (
          <Link
            className={styles['customer']}
            to="/records/$object/$id"
            params={{ object: 'party', id: customer.id }}
          >
            {customer.title}
          </Link>
        )}
      </div>
      {at && !isUndated && (
        <time
          className={styles['when']}
          dateTime={at}
          title={format.exact(at)}
          data-late={Date.parse(at) < now}
        >
          {format.ago(at, now)}
        </time>
      )}
      <Postpone row={row} label={t('postpone', { title: subject })} />
    </li>
  );
}

/** Marks an activity as done with one click. */
export function Finish({ row, subject }: { row: Row; subject: string }) {
  const t = useText(toDoTexts);
  const save = useSave();
  const finish = () =>
    save.mutate({
      changes: [
        {
          op: 'update',
          object: 'activity',
          id: row.id,
          version: row.version,
          values: { status: 'done' },
        },
      ],
      said: t('done.said'),
      mayWait: { was: { status: 'open' } },
    });
  return (
    <Checkbox
      checked={save.isPending || save.isSuccess}
      disabled={save.isPending}
      onChange={finish}
      aria-label={t('done', { title: subject })}
    />
  );
}

/** Puts an activity off by one of the usual delays. */
export function Postpone({ row, label }: { row: Row; label: string }) {
  const t = useText(toDoTexts);
  const format = useFormat();
  const save = useSave();
  const now = useNow();
  const times = {
    startAt: readText(row['startAt']),
    endAt: readText(row['endAt']),
    dueAt: readText(row['dueAt']),
  };
  const put = (delay: Delay) => {
    const { to, values } = postponed(times, delay, new Date(now).toISOString(), format.zone);
    save.mutate({
      changes: [{ op: 'update', object: 'activity', id: row.id, version: row.version, values }],
      said: t('postponed', { when: format.exact(to) }),
      mayWait: { was: times },
    });
  };
  const items = delays.map((delay) => ({
    key: delay,
    label: t(`postpone.${delay}`),
    onClick: () => put(delay),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button
        type="text"
        icon={<AlarmClock size={16} aria-hidden />}
        aria-label={label}
        aria-haspopup="menu"
        loading={save.isPending}
      />
    </Dropdown>
  );
}
