import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Select } from 'antd';
import { useId } from 'react';
import type { ImportReply } from '#model/api.ts';
import type { ImportReading } from '#model/import-settings.ts';
import { useAct } from '#web/administration/use-act.ts';
import { useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { importQuery, rereadImport } from './imports.ts';
import styles from './import.module.css';

const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'];
const separators = [
  { value: ',', name: 'comma' },
  { value: ';', name: 'semicolon' },
  { value: '\t', name: 'tab' },
  { value: '|', name: 'pipe' },
] as const;

/** Encoding, separator, sheet and heading of the file, to be put right where they were guessed wrong. */
export function ReadingControls({ run }: { run: ImportReply }) {
  const t = useText(importTexts);
  const client = useQueryClient();
  const reread = useAct({
    run: (reading: ImportReading) => rereadImport(run.id, reading),
    onDone: (next) => client.setQueryData(importQuery(run.id).queryKey, next),
  });
  const say = (reading: ImportReading) => reread.mutate(reading);
  const isText = run.kind === 'csv';
  const hasSheets = run.kind === 'xlsx' && run.sheets.length > 1;
  if (run.kind === 'vcard' || run.kind === 'json')
    return <p className={styles['name']}>{run.fileName}</p>;
  return (
    <fieldset className={styles['reading']} disabled={reread.isPending}>
      <legend>{t('reading')}</legend>
      <span className={styles['name']}>{run.fileName}</span>
      {isText && (
        <Choice
          label={t('encoding')}
          value={run.encoding ?? ''}
          options={namesWith(encodings, run.encoding).map((value) => ({
            value,
            label: value.toUpperCase(),
          }))}
          onChange={(encoding) => say({ encoding })}
        />
      )}
      {isText && (
        <Choice
          label={t('separator')}
          value={run.separator ?? ''}
          options={separators.map(({ value, name }) => ({ value, label: t(`separator.${name}`) }))}
          onChange={(separator) => say({ separator })}
        />
      )}
      {hasSheets && (
        <Choice
          label={t('sheet')}
          value={run.sheet ?? ''}
          options={run.sheets.map(({ name, isHidden }) => ({
            value: name,
            label: isHidden ? t('sheet.hidden', { name }) : name,
          }))}
          onChange={(sheet) => say({ sheet })}
        />
      )}
      <Checkbox
        checked={run.hasHeader}
        onChange={(event) => say({ hasHeader: event.target.checked })}
      >
        {t('header')}
      </Checkbox>
    </fieldset>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <span className={styles['pair']}>
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        size="small"
        value={value}
        onChange={onChange}
        options={[...options]}
        popupMatchSelectWidth={false}
      />
    </span>
  );
}

function namesWith(names: readonly string[], name: string | null): string[] {
  return name === null || names.includes(name) ? [...names] : [name, ...names];
}
