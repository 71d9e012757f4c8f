import { queryOptions, useQuery } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { CopyField } from '#web/administration/copy-field.tsx';
import { useAct } from '#web/administration/use-act.ts';
import { call } from '#web/api/client.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { calendarAddressTexts } from '#web/texts/calendar-address.ts';
import styles from './profile.module.css';

const addressQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: ({ signal }) => call<{ madeAt: string | null }>('GET', '/calendar-feed', { signal }),
});

/** The secret address under which one's calendar is subscribed to: made, made anew, ended. */
export function CalendarAddress() {
  const t = useText(calendarAddressTexts);
  const format = useFormat();
  const { data } = useQuery(addressQuery);
  const [url, setUrl] = useState<string | null>(null);
  const refreshes = [addressQuery.queryKey];
  const make = useAct({
    run: () => call<{ url: string }>('POST', '/calendar-feed'),
    refreshes,
    onDone: (made) => setUrl(made.url),
  });
  const end = useAct({
    run: () => call<null>('DELETE', '/calendar-feed'),
    refreshes,
    said: () => t('ended'),
    onDone: () => setUrl(null),
  });
  const madeAt = data?.madeAt ?? null;
  return (
    <div className={styles['feed']}>
      <p>{t('lead')}</p>
      {url !== null && (
        <>
          <Alert type="success" showIcon title={t('once')} />
          <CopyField label={t('address')} value={url} />
        </>
      )}
      {url === null && madeAt !== null && <p>{t('since', { day: format.minute(madeAt) })}</p>}
      <div className={styles['feed-acts']}>
        {madeAt === null ? (
          <Button loading={make.isPending} onClick={() => make.mutate(undefined)}>
            {t('make')}
          </Button>
        ) : (
          <>
            <Sure
              words={{ act: t('renew'), help: t('renew.help'), cancel: t('cancel') }}
              onSure={() => make.mutate(undefined)}
            />
            <Sure
              words={{ act: t('end'), help: t('end.help'), cancel: t('cancel') }}
              onSure={() => end.mutate(undefined)}
            />
          </>
        )}
      </div>
    </div>
  );
}

function Sure({
  words,
  onSure,
}: {
  words: { act: string; help: string; cancel: string };
  onSure: () => void;
}) {
  return (
    <Popconfirm
      title={words.act}
      description={words.help}
      okText={words.act}
      cancelText={words.cancel}
      onConfirm={onSure}
    >
      <Button>{words.act}</Button>
    </Popconfirm>
  );
}
