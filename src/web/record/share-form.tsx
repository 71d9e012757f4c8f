import { Button, Input, Segmented } from 'antd';
import { useId, useState } from 'react';
import { endOfDay } from '#kit/instant.ts';
import { DayPicker } from '#web/administration/day-picker.tsx';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import type { Linked } from '#web/kinds/values.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { sharesTexts } from '#web/texts/shares.ts';
import {
  granteeKinds,
  shareLevels,
  type GranteeKind,
  type Share,
  type ShareLevel,
} from './share.ts';
import styles from './shares.module.css';

type Props = { readonly record: string; readonly shares: readonly Share[] };

/** Opens a record to a person, team or unit; whoever has it already gets the new terms. */
export function ShareForm({ record, shares }: Props) {
  const t = useText(sharesTexts);
  const { zone } = useFormat();
  const ids = { who: useId(), until: useId(), reason: useId() };
  const save = useSave();
  const [kind, setKind] = useState<GranteeKind>('user');
  const [grantee, setGrantee] = useState<Linked | null>(null);
  const [level, setLevel] = useState<ShareLevel>('read');
  const [until, setUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const add = () => {
    if (!grantee) return;
    const terms = {
      level,
      expiresAt: until === null ? null : endOfDay(zone, until),
      reason: reason.trim() || null,
    };
    const known = shares.find((share) => share.granteeId === grantee.id && !share.isCaused);
    const change = known
      ? ({ op: 'update', object: 'share', id: known.id, values: terms } as const)
      : ({
          op: 'create',
          object: 'share',
          values: { record, grantee: grantee.id, granteeKind: kind, ...terms },
        } as const);
    save.mutate(
      {
        changes: [change],
        said: t('added', { name: grantee.title ?? '' }),
      },
      { onSuccess: () => setGrantee(null) },
    );
  };
  return (
    <div className={styles['form']}>
      <Segmented
        aria-label={t('kind')}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setGrantee(null);
        }}
        options={granteeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <div className={styles['field']}>
        <label htmlFor={ids.who}>{t('with')}</label>
        <RecordPicker
          id={ids.who}
          object={kind}
          label={sharesTexts['with']}
          value={grantee}
          onChange={setGrantee}
          isRequired
        />
      </div>
      <div className={styles['pair']}>
        <Segmented
          aria-label={t('level')}
          value={level}
          onChange={setLevel}
          options={shareLevels.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
        <div className={styles['field']}>
          <label htmlFor={ids.until}>{t('until')}</label>
          <DayPicker
            id={ids.until}
            label={sharesTexts['until']}
            value={until}
            onChange={setUntil}
          />
        </div>
        <div className={styles['field']}>
          <label htmlFor={ids.reason}>{t('reason')}</label>
          <Input
            id={ids.reason}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
      {save.error && <p role="alert">{save.error.message}</p>}
      <Button type="primary" disabled={grantee === null} loading={save.isPending} onClick={add}>
        {t('add')}
      </Button>
    </div>
  );
}
