import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Input, Modal, Segmented, Select } from 'antd';
import { useId, useState } from 'react';
import type { Spread } from '#areas/customers/portfolio/rules.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { PlainTable } from '#web/administration/plain-table.tsx';
import { call } from '#web/api/client.ts';
import { readText } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { refreshObjects } from '#web/save/caches.ts';
import { useToast } from '#web/save/toasts.tsx';
import { useUndo } from '#web/save/use-undo.ts';
import { portfoliosTexts } from '#web/texts/portfolios.ts';
import { provinces } from './provinces.ts';
import { loadsKey, type Load } from './loads.ts';
import styles from './portfolios.module.css';

const ways = ['evenly', 'cap', 'region'] as const;
type Way = (typeof ways)[number];

/** Gives the customers of some people to others, with what everyone has before and after. */
export function SpreadDialog({ loads, onClose }: { loads: readonly Load[]; onClose: () => void }) {
  const t = useText(portfoliosTexts);
  const id = useId();
  const [from, setFrom] = useState<readonly string[]>([]);
  const [to, setTo] = useState<readonly string[]>([]);
  const [regions, setRegions] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [way, setWay] = useState<Way>('evenly');
  const [classValue, setClass] = useState('');
  const [reason, setReason] = useState('');
  const body = {
    from,
    to: to.map((user) => ({ user, regions: regions[user] ?? [] })),
    way,
    ...(classValue === '' ? {} : { classValue }),
    ...(reason.trim() === '' ? {} : { reason }),
  };
  const preview = useQuery({
    queryKey: [...loadsKey, 'spread', { from, to: body.to, way, classValue }],
    queryFn: () => spread(body, true),
    enabled: from.length > 0 && to.length > 0,
    retry: false,
  });
  const doing = useSpread(onClose);
  const people = loads.map((load) => ({ value: load.id, label: load.name }));
  const moved = preview.data?.moved ?? 0;
  const problem = doing.error ?? preview.error;
  return (
    <Modal
      open
      width={640}
      title={t('spread')}
      onCancel={onClose}
      cancelText={t('cancel')}
      okText={t('do', { count: moved })}
      okButtonProps={{ disabled: moved === 0, loading: doing.isPending }}
      onOk={() => doing.mutate(body)}
    >
      <div className={styles['form']}>
        <label htmlFor={`${id}-from`}>{t('from')}</label>
        <People id={`${id}-from`} options={people} value={from} onChange={setFrom} />
        <label htmlFor={`${id}-class`}>{t('class')}</label>
        <ClassSelect id={`${id}-class`} value={classValue} onChange={setClass} />
        <label htmlFor={`${id}-to`}>{t('to')}</label>
        <People id={`${id}-to`} options={people} value={to} onChange={setTo} />
        <Segmented
          aria-label={t('way')}
          value={way}
          options={ways.map((one) => ({ value: one, label: t(`way.${one}`) }))}
          onChange={setWay}
        />
        {way === 'region' &&
          to.map((user) => {
            const label = t('regions', {
              name: people.find((one) => one.value === user)?.label ?? '',
            });
            return (
              <Select
                key={user}
                mode="multiple"
                aria-label={label}
                placeholder={label}
                options={provinces()}
                optionFilterProp="label"
                value={[...(regions[user] ?? [])]}
                onChange={(codes) => setRegions((before) => ({ ...before, [user]: codes }))}
              />
            );
          })}
        <label htmlFor={`${id}-reason`}>{t('reason')}</label>
        <Input
          id={`${id}-reason`}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem && <Alert type="error" showIcon title={problem.message} />}
        {preview.data && <Outcome spread={preview.data} />}
      </div>
    </Modal>
  );
}

function Outcome({ spread: { people, left } }: { spread: Spread }) {
  const t = useText(portfoliosTexts);
  const format = useFormat();
  return (
    <>
      <PlainTable
        label={t('preview')}
        items={people}
        keyOf={(one) => one.id}
        columns={[
          { key: 'person', label: t('person'), cell: (one) => one.name },
          {
            key: 'before',
            label: t('before'),
            align: 'end',
            cell: (one) => format.number(one.before),
          },
          {
            key: 'after',
            label: t('after'),
            align: 'end',
            cell: (one) => format.number(one.after),
          },
        ]}
      />
      {left > 0 && <p>{t('left', { count: left })}</p>}
    </>
  );
}

type PeopleProps = {
  readonly id: string;
  readonly options: { readonly value: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly onChange: (people: readonly string[]) => void;
};

function People({ id, options, value, onChange }: PeopleProps) {
  return (
    <Select
      id={id}
      mode="multiple"
      options={options}
      optionFilterProp="label"
      value={[...value]}
      onChange={onChange}
    />
  );
}

function ClassSelect({
  id,
  value,
  onChange,
}: {
  id: string;
  value: string;
  onChange: (id: string) => void;
}) {
  const t = useText(portfoliosTexts);
  const { data } = useQuery(everyRowQuery('class-value', { fields: ['name'], sort: ['name'] }));
  const options = (data ?? []).map((row) => ({
    value: row.id,
    label: readText(row['name']) ?? '',
  }));
  return (
    <Select
      id={id}
      value={value}
      options={[{ value: '', label: t('class.all') }, ...options]}
      onChange={onChange}
    />
  );
}

function spread(body: object, isDry: boolean): Promise<Spread> {
  const path = `/records/portfolio/actions/spread${isDry ? '?dryRun=true' : ''}`;
  const key = isDry ? {} : { idempotencyKey: crypto.randomUUID() };
  return call<Spread>('POST', path, { body, ...key });
}

function useSpread(onClose: () => void) {
  const t = useText(portfoliosTexts);
  const client = useQueryClient();
  const toast = useToast();
  const undo = useUndo();
  return useMutation<Spread, Error, object>({
    mutationFn: (body) => spread(body, false),
    onSuccess: ({ changeset, moved }) => {
      const act = changeset ? { act: { label: t('undo'), run: () => void undo(changeset) } } : {};
      toast({ text: t('done', { count: moved }), ...act });
      void client.invalidateQueries({ queryKey: loadsKey });
      refreshObjects(client, ['party', 'account', 'contact', 'household']);
      onClose();
    },
  });
}
