import type { PoolOverview } from '#areas/customers/pool/rules/shown.ts';
import { useQuery } from '@tanstack/react-query';
import { Alert, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { PlainTable } from '#web/administration/plain-table.tsx';
import type { Linked } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { actOnPool, poolsKey } from '#web/pool/pools-query.ts';
import { usePoolAct } from '#web/pool/use-pool-act.ts';
import { poolsTexts } from '#web/texts/pools.ts';
import { PeopleField } from './people-field.tsx';
import styles from './pools.module.css';

type Props = {
  readonly pool: PoolOverview;
  readonly customers: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

type Preview = {
  readonly takers: readonly {
    readonly id: string;
    readonly before: number;
    readonly more: number;
  }[];
};

/** Gives customers of the pool to people, with what each has before and after. */
export function AssignDialog({ pool, customers, onClose, onDone }: Props) {
  const t = useText(poolsTexts);
  const format = useFormat();
  const id = useId();
  const [people, setPeople] = useState<readonly Linked[]>([]);
  const [reason, setReason] = useState('');
  const body = { customers, to: people.map((one) => one.id), ...(reason ? { reason } : {}) };
  const preview = useQuery({
    queryKey: [...poolsKey, 'assign', pool.id, customers, body.to],
    queryFn: () => actOnPool<Preview>('assign', body, { pool: pool.id, isDry: true }),
    enabled: people.length > 0,
    retry: false,
  });
  const act = usePoolAct(() => {
    onDone();
    onClose();
  });
  const assign = () =>
    act.mutate({
      act: 'assign',
      pool: pool.id,
      body,
      said: t('assigned', { count: customers.length }),
    });
  const titleOf = (user: string) => people.find((one) => one.id === user)?.title ?? '';
  return (
    <Modal
      open
      title={t('assign.title', { count: customers.length })}
      onCancel={onClose}
      cancelText={t('cancel')}
      okText={t('assign.do')}
      okButtonProps={{ disabled: !preview.data || preview.isError, loading: act.isPending }}
      onOk={assign}
    >
      <div className={styles['form']}>
        <p>{t('assign.lead')}</p>
        <label htmlFor={id}>{t('assign.to')}</label>
        <PeopleField id={id} people={people} onChange={setPeople} />
        {preview.error && <Alert type="error" showIcon title={preview.error.message} />}
        {preview.data && people.length > 0 && (
          <PlainTable
            label={t('assign.title', { count: customers.length })}
            items={preview.data.takers}
            keyOf={(one) => one.id}
            columns={[
              { key: 'person', label: t('person'), cell: (one) => titleOf(one.id) },
              {
                key: 'before',
                label: t('before'),
                align: 'end',
                cell: (one) => format.number(one.before),
              },
              {
                key: 'more',
                label: t('more'),
                align: 'end',
                cell: (one) => format.number(one.more),
              },
              {
                key: 'after',
                label: t('after'),
                align: 'end',
                cell: (one) => format.number(one.before + one.more),
              },
            ]}
          />
        )}
        <label htmlFor={`${id}-reason`}>{t('reason')}</label>
        <Input
          id={`${id}-reason`}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </Modal>
  );
}
