import { useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useId } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { importTexts } from '#web/texts/import.ts';
import { DropZone } from './drop-zone.tsx';
import { importableOf } from './importable.ts';
import { templateAddress } from './imports.ts';
import styles from './import.module.css';

type Props = { readonly object: ObjectMeta; readonly onBrought: (id: string) => void };

/** What the file holds, the file itself, and a template for who has none. */
export function FileStep({ object, onBrought }: Props) {
  const t = useText(importTexts);
  const label = useLabel();
  const id = useId();
  const navigate = useNavigate();
  const objects = importableOf(useMeta());
  return (
    <div className={styles['file']}>
      <div className={styles['object']}>
        <label htmlFor={id}>{t('object')}</label>
        <Select
          id={id}
          value={object.name}
          onChange={(name) => void navigate({ to: '/import/$object', params: { object: name } })}
          options={objects.map(({ name, label: text }) => ({
            value: name,
            label: label(text.many),
          }))}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 260 }}
        />
      </div>
      <DropZone object={object.name} onBrought={onBrought} />
      <p className={styles['template']}>
        {t('template')}{' '}
        <a href={templateAddress(object.name, 'xlsx')} download>
          {t('template.xlsx')}
        </a>
        {' · '}
        <a href={templateAddress(object.name, 'csv')} download>
          {t('template.csv')}
        </a>
        <br />
        <span className={styles['note']}>{t('template.help')}</span>
      </p>
    </div>
  );
}
