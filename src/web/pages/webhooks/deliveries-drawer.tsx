import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer, Segmented } from 'antd';
import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { useAct } from '#web/administration/use-act.ts';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { webhooksTexts } from '#web/texts/webhooks.ts';
import {
  deliveriesKey,
  deliveriesQuery,
  deliveryStates,
  replayDelivery,
  type Delivery,
  type DeliveryState,
  type Hook,
} from './hooks.ts';
import { HookTrial } from './hook-trial.tsx';
import styles from './webhooks.module.css';

/** What was sent to a hook, with a test and sending again. */
export function DeliveriesDrawer({ hook, onClose }: { hook: Hook; onClose: () => void }) {
  const t = useText(webhooksTexts);
  const [state, setState] = useState<DeliveryState | undefined>();
  const list = useInfiniteQuery(deliveriesQuery(hook.id, state));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Drawer open onClose={onClose} size={720} title={t('deliveries.of', { name: hook.name })}>
      <div className={styles['deliveries']}>
        <HookTrial hook={hook} />
        <Segmented
          aria-label={t('delivery.show')}
          value={state ?? 'all'}
          options={['all' as const, ...deliveryStates].map((value) => ({
            value,
            label: t(`delivery.${value}`),
          }))}
          onChange={(next) => setState(deliveryStates.find((one) => one === next))}
        />
        {list.isPending && <Lines count={5} />}
        {list.error && <Notice title={list.error.message} />}
        {list.data && items.length === 0 && (
          <Notice title={t('delivery.none')} text={t('delivery.none.help')} />
        )}
        {items.length > 0 && <DeliveryTable hook={hook} deliveries={items} />}
        {list.hasNextPage && (
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
    </Drawer>
  );
}

type TableProps = { readonly hook: Hook; readonly deliveries: readonly Delivery[] };

function DeliveryTable({ hook, deliveries }: TableProps) {
  const t = useText(webhooksTexts);
  const format = useFormat();
  const now = useNow();
  const replay = useAct({
    run: (delivery: string) => replayDelivery(hook.id, delivery),
    said: () => t('replayed'),
    refreshes: [deliveriesKey(hook.id)],
  });
  const columns: PlainColumn<Delivery>[] = [
    {
      key: 'seq',
      label: t('delivery.seq'),
      cell: ({ seq, changeset }) => (
        <Link to="/changes" search={{ open: changeset, whose: 'everybody' }}>
          {format.number(seq)}
        </Link>
      ),
    },
    { key: 'state', label: t('delivery.state'), cell: (one) => <State delivery={one} /> },
    {
      key: 'answer',
      label: t('delivery.answer'),
      cell: ({ responseCode, response }) => (
        <span className={styles['answer']} title={response ?? ''}>
          {[responseCode, response].filter(Boolean).join(' · ')}
        </span>
      ),
    },
    { key: 'tries', label: t('delivery.tries'), align: 'end', cell: ({ attempts }) => attempts },
    {
      key: 'when',
      label: t('delivery.when'),
      cell: ({ lastTryAt }) => lastTryAt && format.ago(lastTryAt, now),
    },
    {
      key: 'acts',
      label: t('acts'),
      isActs: true,
      cell: ({ id, seq }) => (
        <Button
          type="text"
          icon={<RotateCw size={16} aria-hidden />}
          aria-label={t('replay.one', { seq })}
          onClick={() => replay.mutate(id)}
        />
      ),
    },
  ];
  return (
    <PlainTable
      label={t('deliveries')}
      columns={columns}
      items={deliveries}
      keyOf={({ id }) => id}
    />
  );
}

function State({ delivery: { state, attempts, nextTryAt } }: { delivery: Delivery }) {
  const t = useText(webhooksTexts);
  const format = useFormat();
  const now = useNow();
  const isRetried = state === 'pending' && attempts > 0;
  return (
    <span className={styles['state']} data-state={state}>
      {t(`delivery.${state}`)}
      {isRetried && (
        <span className={styles['note']}>
          {' · '}
          {t('delivery.next', { when: format.ago(nextTryAt, now) })}
        </span>
      )}
    </span>
  );
}
