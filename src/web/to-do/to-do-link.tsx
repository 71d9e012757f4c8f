import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { ListTodo } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '#web/language/language.ts';
import { toDoTexts } from '#web/texts/to-do.ts';
import { toDoQuery } from './counts.ts';
import { waitingNow } from './sources.ts';
import styles from './to-do.module.css';

type Props = {
  readonly className: string;
  readonly isCurrent: boolean;
  readonly children: ReactNode;
};

/** The way to what waits, with how much it is. */
export function ToDoLink({ className, isCurrent, children }: Props) {
  const t = useText(toDoTexts);
  const { data } = useQuery(toDoQuery);
  const waiting = data ? waitingNow(data) : 0;
  return (
    <Link
      to="/to-do"
      className={className}
      data-current={isCurrent}
      {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
    >
      <span className={styles['mark']}>
        <ListTodo size={20} strokeWidth={1.75} aria-hidden />
        {waiting > 0 && (
          <span className={styles['number']} aria-hidden>
            {waiting > 99 ? '99+' : waiting}
          </span>
        )}
      </span>
      {children}
      {waiting > 0 && <span className="for-readers-only">{t('waiting', { count: waiting })}</span>}
    </Link>
  );
}

/** Whether the page of what waits is open. */
export function useIsToDo(): boolean {
  return useLocation().pathname === '/to-do';
}
