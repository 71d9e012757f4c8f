import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useId } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { SettingsSection } from '#web/administration/settings-page.tsx';
import { isCustomer } from '#web/api/customers.ts';
import { useText } from '#web/language/language.ts';
import { poolsQuery } from '#web/pool/pools-query.ts';
import { importTexts } from '#web/texts/import.ts';
import type { ImportDraft } from './use-import-draft.ts';
import styles from './import.module.css';

/** Whether new customers get an owner or go into a pool that is in my charge; nothing where there is none. */
export function PoolChoice({ object, draft }: { object: ObjectMeta; draft: ImportDraft }) {
  const t = useText(importTexts);
  const id = useId();
  const isOffered = isCustomer(object.name);
  const { data } = useQuery({ ...poolsQuery, enabled: isOffered });
  const pools = data?.items.filter((pool) => pool.isInCharge) ?? [];
  if (pools.length === 0) return null;
  return (
    <SettingsSection title={t('pool')}>
      <div className={styles['choices']}>
        <div className={styles['labelled']}>
          <label htmlFor={id}>{t('pool.of')}</label>
          <Select
            id={id}
            value={draft.settings.into ?? ''}
            onChange={(into) => draft.change({ into: into === '' ? undefined : into })}
            options={[
              { value: '', label: t('pool.none') },
              ...pools.map((pool) => ({
                value: pool.id,
                label: t('pool.some', { pool: pool.name }),
              })),
            ]}
          />
        </div>
      </div>
    </SettingsSection>
  );
}
