import { Link } from '@tanstack/react-router';
import { Checkbox } from 'antd';
import { Lock } from 'lucide-react';
import { withoutIds } from '#kit/mentions.ts';
import type { ObjectMeta } from '#model/api.ts';
import { ReplyActs } from '#web/contact/reply-acts.tsx';
import { EntryFiles } from '#web/files/entry-files.tsx';
import type { Row } from '#web/api/row.ts';
import { useNow } from '#web/frame/use-now.ts';
import { OptionMark } from '#web/kinds/option-mark.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { MentionText } from '#web/mentions/mention-text.tsx';
import { useSave } from '#web/save/use-save.ts';
import { storyTexts } from '#web/texts/story.ts';
import { fieldOf } from './particulars.tsx';
import styles from './story.module.css';

type Props = { readonly activity: ObjectMeta; readonly row: Row; readonly about: string };

/** An activity of the story: what it was, when, by whom, with whom, and what was said. */
export function Entry({ activity, row, about }: Props) {
  const t = useText(storyTexts);
  const subject = readText(row['subject']) ?? '';
  const regarding = readLink(row['regarding']);
  const text = readText(row['text']);
  return (
    <li className={styles['entry']} data-status={readText(row['status'])}>
      <DoneBox activity={activity} row={row} subject={subject} />
      <div className={styles['body']}>
        <div className={styles['head']}>
          <Choice activity={activity} row={row} name="kind" />
          <Link
            className={styles['subject']}
            to="/records/$object/$id"
            params={{ object: 'activity', id: row.id }}
          >
            {subject}
          </Link>
          {row['private'] === true && <Lock size={13} aria-label={t('private')} />}
          <Choice activity={activity} row={row} name="outcome" />
        </div>
        {text && withoutIds(text).trim() !== subject && (
          <p className={styles['text']}>
            <MentionText text={text} />
          </p>
        )}
        <EntryFiles regarding={row.id} />
        {readText(row['kind']) === 'email' && <ReplyActs mail={row.id} />}
        <p className={styles['when']}>
          <When row={row} />
          {regarding && regarding.id !== about && regarding.title && (
            <span>{t('with', { name: regarding.title })}</span>
          )}
        </p>
      </div>
    </li>
  );
}

function Choice({ activity, row, name }: { activity: ObjectMeta; row: Row; name: string }) {
  const field = fieldOf(activity, name);
  const option = readText(row[name]);
  return field && option ? <OptionMark option={option} field={field} /> : null;
}

function When({ row }: { row: Row }) {
  const t = useText(storyTexts);
  const format = useFormat();
  const now = useNow();
  const at = readText(row['at']);
  const due = readText(row['dueAt']);
  const by = readLink(row['performedBy'])?.title ?? readLink(row['owner'])?.title;
  const isLate = row['status'] === 'open' && due !== null && Date.parse(due) < now;
  return (
    <>
      {at && (
        <time dateTime={at} title={format.exact(at)} data-late={isLate}>
          {format.ago(at, now)}
          {isLate && ` · ${t('overdue')}`}
        </time>
      )}
      {by && <span>{by}</span>}
    </>
  );
}

function DoneBox({ activity, row, subject }: { activity: ObjectMeta; row: Row; subject: string }) {
  const t = useText(storyTexts);
  const save = useSave();
  const isDone = row['status'] === 'done';
  const turn = () =>
    save.mutate({
      changes: [
        {
          op: 'update',
          object: 'activity',
          id: row.id,
          version: row.version,
          values: { status: isDone ? 'open' : 'done' },
        },
      ],
      said: t(isDone ? 'reopen.said' : 'done.said'),
      mayWait: { was: { status: isDone ? 'done' : 'open' } },
    });
  // What was not to be done (a note, a call that took place) is not opened again by a box.
  if (isDone && readText(row['kind']) !== 'task') return <span aria-hidden />;
  return (
    <Checkbox
      checked={save.isPending ? !isDone : isDone}
      disabled={!activity.can.edit || save.isPending}
      onChange={turn}
      aria-label={t(isDone ? 'reopen' : 'done', { title: subject })}
    />
  );
}
