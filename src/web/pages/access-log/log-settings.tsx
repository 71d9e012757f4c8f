import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button, Form, InputNumber, Popover, Select } from 'antd';
import { Settings2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useAct } from '#web/administration/use-act.ts';
import { call } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { accessLogTexts } from '#web/texts/access-log.ts';
import styles from './access-log.module.css';

const watched = ['none', 'people', 'all'] as const;

type Amounts = {
  readonly massReads: number;
  readonly keptDays: number;
  readonly readsKeptDays: number;
};
type Settings = Amounts & { readonly customerReads: (typeof watched)[number] };

const settingsQuery = queryOptions({
  queryKey: ['access-log', 'settings'],
  queryFn: ({ signal }) => call<Settings>('GET', '/access-log/settings', { signal }),
});

/** From how many records an hour reading is noted, whose being looked at is, and how long entries stay. */
export function LogSettings() {
  const t = useText(accessLogTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<SettingsForm onDone={() => setOpen(false)} />}
    >
      <Button icon={<Settings2 size={15} aria-hidden />} aria-expanded={isOpen}>
        {t('settings')}
      </Button>
    </Popover>
  );
}

function SettingsForm({ onDone }: { onDone: () => void }) {
  const t = useText(accessLogTexts);
  const id = useId();
  const { data } = useQuery(settingsQuery);
  const [changed, setChanged] = useState<Partial<Settings>>({});
  const save = useAct({
    run: (body: Partial<Settings>) => call<Settings>('PATCH', '/access-log/settings', { body }),
    said: () => t('settings.saved'),
    refreshes: [settingsQuery.queryKey],
    onDone,
  });
  if (!data) return null;
  const shown = { ...data, ...changed };
  const number = (name: keyof Amounts, min: number, max: number) => (
    <InputNumber
      id={`${id}-${name}`}
      min={min}
      max={max}
      step={name === 'massReads' ? 500 : 30}
      value={shown[name]}
      onChange={(value) => {
        if (value !== null) setChanged((before) => ({ ...before, [name]: value }));
      }}
      style={{ width: 120 }}
    />
  );
  return (
    <Form
      layout="vertical"
      className={styles['settings'] ?? ''}
      onFinish={() => save.mutate(changed)}
    >
      <Form.Item label={t('settings.reads')} htmlFor={`${id}-massReads`}>
        <span className={styles['number']}>
          {number('massReads', 100, 1_000_000)} {t('settings.reads.unit')}
        </span>
      </Form.Item>
      <Form.Item label={t('settings.kept')} htmlFor={`${id}-keptDays`}>
        <span className={styles['number']}>
          {number('keptDays', 30, 3650)} {t('settings.kept.unit')}
        </span>
      </Form.Item>
      <Form.Item label={t('settings.customers')} htmlFor={`${id}-customerReads`}>
        <Select
          id={`${id}-customerReads`}
          value={shown.customerReads}
          options={watched.map((value) => ({ value, label: t(`settings.customers.${value}`) }))}
          onChange={(customerReads) => setChanged((before) => ({ ...before, customerReads }))}
        />
      </Form.Item>
      <Form.Item label={t('settings.customers.kept')} htmlFor={`${id}-readsKeptDays`}>
        <span className={styles['number']}>
          {number('readsKeptDays', 7, 3650)} {t('settings.kept.unit')}
        </span>
      </Form.Item>
      <Button
        type="primary"
        htmlType="submit"
        disabled={Object.keys(changed).length === 0}
        loading={save.isPending}
      >
        {t('settings.save')}
      </Button>
    </Form>
  );
}
