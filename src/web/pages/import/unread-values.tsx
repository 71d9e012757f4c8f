import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ImportReply, ObjectMeta } from '#model/api.ts';
import type { ImportSettings } from '#model/import-settings.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import type { Linked } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { refusedRowsQuery } from './imports.ts';
import { unreadValues, withValue, type Unread } from './unread.ts';
import styles from './import.module.css';

type Values = NonNullable<ImportSettings['values']>;

type Props = {
  readonly object: ObjectMeta;
  readonly run: ImportReply;
  readonly isPending: boolean;
  readonly onCheck: (values: Values) => void;
};

/** Asks what texts of the file stand for that fit no choice and no record, and checks again. */
export function UnreadValues({ object, run, isPending, onCheck }: Props) {
  const t = useText(importTexts);
  const [values, setValues] = useState<Values>(run.settings?.values ?? {});
  const { data: rows = [] } = useQuery({
    ...refusedRowsQuery(run),
    enabled: run.counts.error > 0,
  });
  const unread = unreadValues(object, run, rows);
  if (unread.length === 0) return null;
  const columns: PlainColumn<Unread>[] = [
    { key: 'column', label: t('column'), width: 200, cell: ({ column }) => column },
    {
      key: 'text',
      label: t('sample'),
      cell: ({ text, count }) => (
        <span>
          <strong>{t('values.cell', { text })}</strong>{' '}
          <span className={styles['note']}>{t('values.count', { count })}</span>
        </span>
      ),
    },
    {
      key: 'meaning',
      label: t('target'),
      width: 340,
      cell: (one) => (
        <Meaning
          unread={one}
          meaning={values[one.column]?.[one.text]}
          onChange={(meaning) => setValues(withValue(values, one, meaning))}
        />
      ),
    },
  ];
  const open = unread.filter(({ column, text }) => values[column]?.[text] === undefined);
  const said = open.length < unread.length;
  const emptyAll = () =>
    setValues(open.reduce<Values>((all, one) => withValue(all, one, null), values));
  return (
    <SettingsSection title={t('values')} help={t('values.help')}>
      <PlainTable
        label={t('values')}
        columns={columns}
        items={unread.slice(0, 100)}
        keyOf={({ column, text }) => `${column}/${text}`}
      />
      <div className={styles['acts']}>
        <Button disabled={!said} loading={isPending} onClick={() => onCheck(values)}>
          {t('check.again')}
        </Button>
        <Button type="link" disabled={open.length === 0} onClick={emptyAll}>
          {t('values.empty-all')}
        </Button>
      </div>
    </SettingsSection>
  );
}

type MeaningProps = {
  readonly unread: Unread;
  /** Undefined while nothing is said, null for nothing. */
  readonly meaning: string | null | undefined;
  readonly onChange: (meaning: string | null) => void;
};

const nothing = '';

function Meaning({ unread: { text, field }, meaning, onChange }: MeaningProps) {
  const t = useText(importTexts);
  const label = useLabel();
  const [record, setRecord] = useState<Linked | null>(null);
  if (field.target !== undefined) {
    return (
      <RecordPicker
        object={field.target}
        label={field.label}
        value={record}
        onChange={(next) => {
          setRecord(next);
          onChange(next?.id ?? null);
        }}
      />
    );
  }
  const choices =
    field.valueKind === 'yesNo'
      ? [
          { value: 'yes', label: t('values.yes') },
          { value: 'no', label: t('values.no') },
        ]
      : Object.entries(field.options ?? {}).map(([value, option]) => ({
          value,
          label: label(option.label),
        }));
  return (
    <Select
      className={styles['target'] ?? ''}
      value={meaning === null ? nothing : (meaning ?? null)}
      onChange={(value) => onChange(value === nothing ? null : value)}
      options={[...choices, { value: nothing, label: t('values.nothing') }]}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('values.pick')}
      aria-label={t('values.choose', { text })}
    />
  );
}
