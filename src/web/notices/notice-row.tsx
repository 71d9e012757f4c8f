import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import {
  AlarmClock,
  AtSign,
  Bell,
  Cake,
  CalendarPlus,
  FileUp,
  Handshake,
  ListTodo,
  Mail,
  MailOpen,
  Stamp,
  UserCheck,
  Waves,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { NoticeKind } from '#model/notice-kinds.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { noticesTexts } from '#web/texts/notices.ts';
import { useReading, type Notice } from './notices.ts';
import styles from './notices.module.css';

const icons: Readonly<Record<NoticeKind, LucideIcon>> = {
  mention: AtSign,
  task: ListTodo,
  assigned: UserCheck,
  followed: Bell,
  invited: CalendarPlus,
  reminder: AlarmClock,
  commitment: Handshake,
  occasion: Cake,
  falling: Waves,
  approval: Stamp,
  import: FileUp,
};

/** A notice: what happened, when, and the way there; opening it reads it. */
export function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen?: () => void }) {
  const t = useText(noticesTexts);
  const format = useFormat();
  const now = useNow();
  const { read, unread } = useReading();
  const isUnread = notice.readAt === null;
  const Icon = icons[notice.kind];
  const Turn = isUnread ? MailOpen : Mail;
  const open = () => {
    if (isUnread) void read(notice.id);
    onOpen?.();
  };
  return (
    <li className={styles['row']} data-unread={isUnread}>
      <span className={styles['icon']} data-kind={notice.kind}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </span>
      <div className={styles['words']}>
        <Way notice={notice} onOpen={open}>
          {notice.text}
        </Way>
        <time dateTime={notice.at} title={format.exact(notice.at)}>
          {format.ago(notice.at, now)}
        </time>
      </div>
      {isUnread && <span className="for-readers-only">{t('isUnread')}</span>}
      <Button
        type="text"
        size="small"
        className={styles['turn'] ?? ''}
        icon={<Turn size={15} aria-hidden />}
        aria-label={t(isUnread ? 'read' : 'unread.again', { text: notice.text })}
        onClick={() => void (isUnread ? read(notice.id) : unread(notice.id))}
      />
    </li>
  );
}

type WayProps = { notice: Notice; onOpen: () => void; children: ReactNode };

function Way({ notice, onOpen, children }: WayProps) {
  const { record, object, kind } = notice;
  const shared = { className: styles['text'], onClick: onOpen };
  if (record)
    return (
      <Link to="/records/$object/$id" params={{ object: record.object, id: record.id }} {...shared}>
        {children}
      </Link>
    );
  if (kind === 'import')
    return (
      <Link to="/import" {...shared}>
        {children}
      </Link>
    );
  if (object !== null)
    return (
      <Link
        to="/records/$object"
        params={{ object }}
        search={{ filter: { all: [{ field: 'owner', op: 'is', value: { me: true } }] } }}
        {...shared}
      >
        {children}
      </Link>
    );
  return <span className={styles['text']}>{children}</span>;
}
