import { useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { useMeta } from '#web/api/use-meta.ts';
import { Page } from '#web/frame/page.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { binTexts } from '#web/texts/bin.ts';
import { DeletedRecords } from './deleted-records.tsx';
import styles from './bin.module.css';

/** What was deleted, and how to have it back. */
export function BinPage() {
  const t = useText(binTexts);
  const label = useLabel();
  const meta = useMeta();
  const navigate = useNavigate();
  const { object: name } = useSearch({ from: '/inside/bin' });
  const objects = meta.objects.filter((object) => object.kind !== 'fact' && object.can.delete);
  const object =
    objects.find((one) => one.name === name) ?? objects.find((one) => !one.internal) ?? objects[0];
  return (
    <Page
      title={t('title')}
      acts={
        <Select
          aria-label={t('object')}
          value={object?.name ?? null}
          onChange={(next) => void navigate({ to: '/bin', search: next ? { object: next } : {} })}
          options={objects.map((one) => ({ value: one.name, label: label(one.label.many) }))}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 200 }}
        />
      }
    >
      <p className={styles['lead']}>{t('lead')}</p>
      {object && <DeletedRecords key={object.name} object={object} />}
    </Page>
  );
}
