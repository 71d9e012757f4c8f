import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { dayIn } from '#kit/instant.ts';
import styles from './timeline.module.css';

type Props = {
  readonly icon: LucideIcon;
  readonly at: string;
  readonly isDay: boolean;
  /** Words behind the time. */
  readonly more?: ReactNode;
  readonly children: ReactNode;
};

/** A line of the timeline: its sign, what it says, and when it was. */
export function TimelineLine({ icon: Icon, at, isDay, more, children }: Props) {
  const format = useFormat();
  const now = useNow();
  return (
    <li className={styles['line']}>
      <span className={styles['sign']}>
        <Icon size={15} aria-hidden />
      </span>
      <div className={styles['body']}>
        {children}
        <p className={styles['when']}>
          <time dateTime={at} title={isDay ? undefined : format.exact(at)}>
            {isDay ? format.day(dayIn(format.zone, at)) : format.ago(at, now)}
          </time>
          {more}
        </p>
      </div>
    </li>
  );
}
