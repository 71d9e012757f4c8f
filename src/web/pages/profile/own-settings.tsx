import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { languages, type Language } from '#kit/text.ts';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { chooseMaps, chosenMaps, maps, type Maps } from '#web/contact/reach.ts';
import { useLanguage, useText } from '#web/language/language.ts';
import { zones } from '#web/language/regions.ts';
import { useMayEdit } from '#web/record/may-edit.ts';
import { useEdit } from '#web/save/use-edit.ts';
import { profileTexts } from '#web/texts/profile.ts';
import { reachTexts } from '#web/texts/reach.ts';
import styles from './profile.module.css';

type Props = { readonly object: ObjectMeta; readonly record: Row };

/** The user's own language and time zone, for every device of his. */
export function OwnSettings({ object, record }: Props) {
  const t = useText(profileTexts);
  const { choose } = useLanguage();
  const set = useSet({ object, record });
  return (
    <div className={styles['habits']}>
      <Setting name={t('own.language')}>
        <Select
          aria-label={t('own.language')}
          value={languageOf(record['language'])}
          placeholder={t('own.none')}
          disabled={!set.may('language')}
          options={[
            { value: 'zh' as const, label: '中文' },
            { value: 'en' as const, label: 'English' },
          ]}
          onChange={(language: Language) => {
            set.to('language', language);
            choose(language);
          }}
        />
      </Setting>
      <Setting name={t('own.zone')}>
        <Select
          aria-label={t('own.zone')}
          className={styles['zone'] ?? ''}
          value={typeof record['zone'] === 'string' ? record['zone'] : null}
          placeholder={t('own.none')}
          disabled={!set.may('zone')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={[...zones]}
          onChange={(zone?: string) => set.to('zone', zone ?? null)}
        />
      </Setting>
      <MapsSetting />
    </div>
  );
}

function MapsSetting() {
  const t = useText(reachTexts);
  const [chosen, setChosen] = useState(chosenMaps);
  return (
    <Setting name={t('maps')}>
      <Select
        aria-label={t('maps')}
        value={chosen}
        options={maps.map((value) => ({ value, label: t(`maps.${value}`) }))}
        onChange={(next: Maps) => {
          chooseMaps(next);
          setChosen(next);
        }}
      />
    </Setting>
  );
}

function Setting({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles['habit']}>
      <span>{name}</span>
      {children}
    </div>
  );
}

function useSet({ object, record }: Props) {
  const edit = useEdit();
  const mayEdit = useMayEdit(object, record);
  const fieldOf = (name: string) => object.fields.find((field) => field.name === name);
  return {
    may(name: string): boolean {
      const field = fieldOf(name);
      return field !== undefined && mayEdit(field);
    },
    to(name: string, value: string | null): void {
      const field = fieldOf(name);
      const was = record[name] ?? null;
      if (field) edit({ object: object.name, id: record.id, field, was, value });
    },
  };
}

function languageOf(value: unknown): Language | null {
  return languages.find((one) => one === value) ?? null;
}
