import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useAct } from '#web/administration/use-act.ts';
import { useDeviceName } from '#web/administration/use-device-name.ts';
import { call } from '#web/api/client.ts';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { accessLogTexts } from '#web/texts/access-log.ts';
import { ownSessionsTexts } from '#web/texts/own-sessions.ts';
import { kinds, type AccessEntry } from '../access-log/access.ts';
import styles from './own-sessions.module.css';

type OwnSession = {
  readonly id: string;
  readonly device: string | null;
  readonly address: string | null;
  readonly seenAt: string;
  readonly current: boolean;
};

const sessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: ({ signal }) => call<{ items: OwnSession[] }>('GET', '/auth/sessions', { signal }),
});
const signInsQuery = queryOptions({
  queryKey: ['own-sign-ins'],
  queryFn: ({ signal }) => call<{ items: AccessEntry[] }>('GET', '/auth/sign-ins', { signal }),
});

/** Where the user is signed in, each session to be ended, and his last sign-ins. */
export function OwnSessions() {
  const t = useText(ownSessionsTexts);
  const { data } = useQuery(sessionsQuery);
  const end = useAct({
    run: (id: string | null) =>
      call<{ ended: number }>('DELETE', id === null ? '/auth/sessions' : `/auth/sessions/${id}`),
    said: (id) => t(id === null ? 'ended.all' : 'ended'),
    refreshes: [sessionsQuery.queryKey],
  });
  // Whoever looks through another's eyes is shown nothing of his sign-in.
  if (!data) return null;
  const others = data.items.filter(({ current }) => !current);
  return (
    <div className={styles['sessions']}>
      <h3 id="own-sessions">{t('title')}</h3>
      <p className={styles['quiet']}>{t('help')}</p>
      <ul className={styles['list']} aria-labelledby="own-sessions">
        {data.items.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
      {others.length > 1 && (
        <Button onClick={() => end.mutate(null)} loading={end.isPending}>
          {t('end.all')}
        </Button>
      )}
      <SignIns />
    </div>
  );
}

function SessionLine({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const t = useText(ownSessionsTexts);
  const format = useFormat();
  const now = useNow();
  const device = useDeviceName()(session.device);
  return (
    <li>
      <span>
        <strong>{device}</strong>
        {session.current && <span className={styles['here']}>{t('this')}</span>}
        <span className={styles['quiet']} title={format.exact(session.seenAt)}>
          {session.address !== null && `${session.address} · `}
          {t('seen', { when: format.ago(session.seenAt, now) })}
        </span>
      </span>
      {!session.current && (
        <Button size="small" aria-label={t('end.of', { device })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  );
}

function SignIns() {
  const t = useText(ownSessionsTexts);
  const l = useText(accessLogTexts);
  const format = useFormat();
  const now = useNow();
  const deviceName = useDeviceName();
  const { data } = useQuery(signInsQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <>
      <h3 id="own-sign-ins">{t('sign-ins')}</h3>
      <ul className={styles['list']} aria-labelledby="own-sign-ins">
        {data.items.map(({ id, at, kind: name, details: { device, address } }) => {
          const kind = kinds.find((one) => one === name);
          return (
            <li key={id}>
              <span>
                {kind ? l(`kind.${kind}`) : name}
                <span className={styles['quiet']}>
                  {deviceName(typeof device === 'string' ? device : null)}
                  {typeof address === 'string' && ` · ${address}`}
                </span>
              </span>
              <time className={styles['quiet']} dateTime={at} title={format.exact(at)}>
                {format.ago(at, now)}
              </time>
            </li>
          );
        })}
      </ul>
    </>
  );
}
