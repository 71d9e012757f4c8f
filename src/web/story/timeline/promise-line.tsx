import { Link } from '@tanstack/react-router';
import { CircleCheck, CircleX, Handshake } from 'lucide-react';
import { readLink, readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { storyTexts } from '#web/texts/story.ts';
import { timelineTexts } from '#web/texts/timeline.ts';
import { TimelineLine } from './line.tsx';
import type { LineProps } from './folded.ts';
import styles from './timeline.module.css';

/** A promise that was made. */
export function PromiseLine({ folded, about }: LineProps) {
  const t = useText(timelineTexts);
  const format = useFormat();
  const [{ record }] = folded.entries;
  const due = readText(record?.['dueOn']);
  const promise = readText(record?.['promise']) ?? '';
  return (
    <TimelineLine
      icon={Handshake}
      at={folded.at}
      isDay={folded.isDay}
      more={
        <>
          {due && <span>{t('promise.due', { day: format.day(due) })}</span>}
          <With folded={folded} about={about} />
        </>
      }
    >
      <Words id={folded.entries[0].id}>
        {t(record?.['by'] === 'them' ? 'promise.them' : 'promise.us', { promise })}
      </Words>
    </TimelineLine>
  );
}

/** A promise that was kept, broken or called off. */
export function SettledLine({ folded, about }: LineProps) {
  const t = useText(timelineTexts);
  const [{ record }] = folded.entries;
  const state = settledState(readText(record?.['state']));
  const promise = readText(record?.['promise']) ?? '';
  return (
    <TimelineLine
      icon={state === 'kept' ? CircleCheck : CircleX}
      at={folded.at}
      isDay={folded.isDay}
      more={<With folded={folded} about={about} />}
    >
      <Words id={folded.entries[0].id}>{t(`promise.${state}`, { promise })}</Words>
    </TimelineLine>
  );
}

function settledState(state: string | null): 'kept' | 'broken' | 'cancelled' {
  return state === 'kept' || state === 'broken' ? state : 'cancelled';
}

function Words({ id, children }: { id: string; children: string }) {
  return (
    <Link
      className={styles['title']}
      to="/records/$object/$id"
      params={{ object: 'commitment', id }}
    >
      {children}
    </Link>
  );
}

function With({ folded, about }: LineProps) {
  const t = useText(storyTexts);
  const person = readLink(folded.entries[0].record?.['person']);
  return person?.title && person.id !== about ? (
    <span>{t('with', { name: person.title })}</span>
  ) : null;
}
