import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { PenLine, Phone } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { QuietDays } from '#model/home-cards.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useDial } from '#web/contact/use-dial.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { toCall, type ToCall } from '#web/home/call-order.ts';
import { toCallQueries } from '#web/home/to-call.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { beginComposing } from '#web/story/begin.ts';
import { homeTexts } from '#web/texts/home.ts';
import { Card, Empty } from './card.tsx';
import { QuietDaysButton } from './quiet-days.tsx';
import styles from './home.module.css';

const RefusedCall = lazy(() =>
  import('#web/contact/refused-call.tsx').then((module) => ({ default: module.RefusedCall })),
);

const shown = 7;

type Props = { readonly quiet: QuietDays; readonly keep: (quiet: QuietDays) => void };

/** Customers whom I should contact: a step or a promise is due, or they heard nothing for long. */
export function ToCallCard({ quiet, keep }: Props) {
  const t = useText(homeTexts);
  const asked = toCallQueries(quiet);
  const lists = useQueries({ queries: asked.map(({ query }) => query) });
  const isPending = lists.some((list) => list.isPending);
  const failed = lists.find((list) => list.error)?.error;
  const [steps, promises, silent] = lists.map((list) => list.data);
  const customers = toCall(steps?.items ?? [], promises?.items ?? [], silent?.items ?? []);
  return (
    <Card title={t('call')} acts={<QuietDaysButton quiet={quiet} keep={keep} />}>
      {isPending && <Lines count={6} height={52} />}
      {failed && <p role="alert">{failed.message}</p>}
      {!isPending && !failed && customers.length === 0 && (
        <Empty title={t('call.none')}>{t('call.none.text')}</Empty>
      )}
      {!isPending && customers.length > 0 && (
        <>
          <ul aria-label={t('call')}>
            {customers.slice(0, shown).map((customer) => (
              <CustomerRow key={customer.id} customer={customer} />
            ))}
          </ul>
          <p className={styles['links']}>
            {asked.map(({ name, object, filter, sort }, index) => {
              const count = lists[index]?.data?.count ?? 0;
              return (
                count > 0 && (
                  <Link
                    key={name}
                    to="/records/$object"
                    params={{ object }}
                    search={{ filter, sort: [sort] }}
                  >
                    {t(`call.${name}`, { count })}
                  </Link>
                )
              );
            })}
          </p>
        </>
      )}
    </Card>
  );
}

function CustomerRow({ customer }: { customer: ToCall }) {
  const t = useText(homeTexts);
  const navigate = useNavigate();
  const { id, object, name, phone } = customer;
  const mayWrite = useObject('activity')?.can.create !== undefined;
  const dial = useDial();
  const log = () => {
    beginComposing(id, 'call');
    void navigate({
      to: '/records/$object/$id',
      params: { object, id },
      search: { tab: 'story' },
    });
  };
  return (
    <li className={styles['customer']}>
      <span className={styles['what']}>
        <Link className={styles['subject']} to="/records/$object/$id" params={{ object, id }}>
          {name}
        </Link>
        <Reason customer={customer} />
      </span>
      {mayWrite && phone && (
        <Button
          type="text"
          icon={<Phone size={16} aria-hidden />}
          aria-label={t('call.dial', { name })}
          onClick={() => dial.reach({ way: 'call', number: phone }, { object, id })}
        />
      )}
      {mayWrite && (
        <Button
          type="text"
          icon={<PenLine size={16} aria-hidden />}
          aria-label={t('call.log-of', { name })}
          title={t('call.log')}
          onClick={log}
        />
      )}
      <Suspense>{dial.refused && <RefusedCall dial={dial} refused={dial.refused} />}</Suspense>
    </li>
  );
}

function Reason({ customer: { reason, at, promise } }: { customer: ToCall }) {
  const t = useText(homeTexts);
  const format = useFormat();
  const now = useNow();
  if (reason === 'promise')
    return (
      <span className={styles['word']} data-reason={reason}>
        {t('call.promise', { when: at ? format.day(at) : '', promise: promise ?? '' })}
      </span>
    );
  const when = at ? format.ago(at, now) : '';
  return (
    <span className={styles['word']} data-reason={reason}>
      {reason === 'step' && t('call.step', { when })}
      {reason === 'silent' && (at ? t('call.quiet', { when }) : t('call.never'))}
    </span>
  );
}
