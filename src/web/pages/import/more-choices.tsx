import { Checkbox, Input, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useCurrencies, zones } from '#web/language/regions.ts';
import { importTexts } from '#web/texts/import.ts';
import type { ImportDraft } from './use-import-draft.ts';
import styles from './import.module.css';

/** What is seldom chosen, behind a word. */
export function MoreChoices({ draft }: { draft: ImportDraft }) {
  const t = useText(importTexts);
  const { settings, change } = draft;
  const origin = settings.keepOrigin ?? true;
  return (
    <details className={styles['more']}>
      <summary>{t('more')}</summary>
      <div className={styles['choices']}>
        <DateOrder draft={draft} />
        <ZoneAndCurrency draft={draft} />
        <MissingLinks draft={draft} />
        <Labelled label={t('reason')}>
          {(id) => (
            <Input
              id={id}
              maxLength={500}
              value={settings.reason ?? ''}
              onChange={(event) => change({ reason: event.target.value || undefined })}
            />
          )}
        </Labelled>
        <Checkbox
          checked={origin}
          onChange={(event) => change({ keepOrigin: event.target.checked })}
        >
          {t('origin')}
        </Checkbox>
      </div>
    </details>
  );
}

const orders = ['ymd', 'dmy', 'mdy'] as const;

function DateOrder({ draft: { settings, change } }: { draft: ImportDraft }) {
  const t = useText(importTexts);
  return (
    <Labelled label={t('dates')}>
      {(id) => (
        <Select<string>
          id={id}
          value={settings.dateOrder ?? 'guess'}
          onChange={(value) => change({ dateOrder: orders.find((order) => order === value) })}
          options={(['guess', ...orders] as const).map((value) => ({
            value,
            label: t(`dates.${value}`),
          }))}
        />
      )}
    </Labelled>
  );
}

function ZoneAndCurrency({ draft: { settings, change } }: { draft: ImportDraft }) {
  const t = useText(importTexts);
  const { zone } = useFormat();
  const { workspace } = useMeta();
  return (
    <>
      <Labelled label={t('zone')}>
        {(id) => (
          <Select
            id={id}
            value={settings.zone ?? zone}
            onChange={(next) => change({ zone: next })}
            options={[...zones]}
            showSearch={{ optionFilterProp: 'label' }}
          />
        )}
      </Labelled>
      <Labelled label={t('currency')}>
        {(id) => (
          <CurrencySelect
            id={id}
            value={settings.currency ?? workspace.currency}
            onChange={(currency) => change({ currency })}
          />
        )}
      </Labelled>
    </>
  );
}

type CurrencyProps = {
  readonly id: string;
  readonly value: string;
  readonly onChange: (currency: string) => void;
};

function CurrencySelect({ id, value, onChange }: CurrencyProps) {
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      options={useCurrencies()}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}

function MissingLinks({ draft: { settings, change } }: { draft: ImportDraft }) {
  const t = useText(importTexts);
  const { createLinks } = settings;
  return (
    <Labelled label={t('links')}>
      {(id) => (
        <Select
          id={id}
          value={typeof createLinks === 'boolean' ? (createLinks ? 'yes' : 'no') : 'fit'}
          onChange={(value) =>
            change({ createLinks: value === 'fit' ? undefined : value === 'yes' })
          }
          options={(['fit', 'yes', 'no'] as const).map((value) => ({
            value,
            label: t(`links.${value}`),
          }))}
        />
      )}
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles['labelled']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
