import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, InputNumber, Segmented, Select, Switch } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useAct } from '#web/administration/use-act.ts';
import { call } from '#web/api/client.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useText } from '#web/language/language.ts';
import { classesTexts } from '#web/texts/classes.ts';
import { ClassRows } from './class-rows.tsx';
import {
  inputOf,
  isWhole,
  kinds,
  methods,
  ruleObject,
  type DesignReply,
  type Draft,
} from './draft.ts';
import { Preview } from './preview.tsx';
import styles from './classes.module.css';

type Props = { readonly start: Draft; readonly onClose: () => void };

/** Draws a scheme: its classes, their order, by what they are given, and who would move. */
export function Designer({ start, onClose }: Props) {
  const t = useText(classesTexts);
  const client = useQueryClient();
  const [draft, setDraft] = useState(start);
  const object = useObject(ruleObject(draft));
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }));
  const save = useAct({
    run: (input: object) =>
      call<DesignReply>('POST', '/records/classification/actions/design', {
        body: input,
        idempotencyKey: crypto.randomUUID(),
      }),
    said: () => t('saved'),
    onDone: () => {
      void client.invalidateQueries({ queryKey: ['records'] });
      void client.invalidateQueries({ queryKey: ['meta'] });
      onClose();
    },
  });
  return (
    <div className={styles['designer']}>
      <div className={styles['form']}>
        <Basics draft={draft} onChange={change} />
        <ClassRows draft={draft} object={object} onChange={(values) => change({ values })} />
        {save.error && <Alert type="error" showIcon title={save.error.message} />}
        <div className={styles['acts']}>
          <Button
            type="primary"
            disabled={!isWhole(draft)}
            loading={save.isPending}
            onClick={() => save.mutate(inputOf(draft))}
          >
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </div>
      <Preview draft={draft} />
    </div>
  );
}

type BasicsProps = { readonly draft: Draft; readonly onChange: (next: Partial<Draft>) => void };

function Basics({ draft, onChange }: BasicsProps) {
  const t = useText(classesTexts);
  const id = useId();
  return (
    <>
      <Labelled id={`${id}-name`} label={t('name')}>
        <Input
          id={`${id}-name`}
          value={draft.name}
          maxLength={120}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Labelled>
      <Labelled id={`${id}-purpose`} label={t('purpose')}>
        <Input
          id={`${id}-purpose`}
          value={draft.purpose}
          maxLength={300}
          onChange={(event) => onChange({ purpose: event.target.value })}
        />
      </Labelled>
      <Labelled id={`${id}-for`} label={t('for')}>
        <Select<string[]>
          id={`${id}-for`}
          mode="multiple"
          value={[...draft.appliesTo]}
          onChange={(appliesTo) => onChange({ appliesTo })}
          options={kinds.map((value) => ({ value, label: t(value) }))}
        />
      </Labelled>
      <div className={styles['method']}>
        <Segmented
          aria-label={t('method')}
          value={draft.method}
          options={methods.map((value) => ({ value, label: t(value) }))}
          onChange={(method) => onChange({ method })}
        />
        <p>{t(`help.${draft.method}`)}</p>
      </div>
      {draft.method === 'by-ranking' && <Ranking draft={draft} onChange={onChange} />}
      <div className={styles['switches']}>
        <label>
          <Switch
            size="small"
            checked={draft.asField}
            onChange={(asField) => onChange({ asField })}
          />
          {t('as-field')}
        </label>
        <label>
          <Switch size="small" checked={draft.active} onChange={(active) => onChange({ active })} />
          {t('active')}
        </label>
      </div>
    </>
  );
}

function Ranking({ draft, onChange }: BasicsProps) {
  const t = useText(classesTexts);
  return (
    <div className={styles['ranking']}>
      <Select
        aria-label={t('figure')}
        value={draft.figure}
        onChange={(figure) => onChange({ figure })}
        options={(['purchases', 'count'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <label className={styles['months']}>
        {t('months')}
        <InputNumber
          min={1}
          max={120}
          value={draft.months}
          onChange={(months) => onChange({ months })}
        />
      </label>
      <Select
        aria-label={t('cut')}
        value={draft.cut}
        onChange={(cut) => onChange({ cut })}
        options={(['share', 'customers'] as const).map((value) => ({ value, label: t(value) }))}
      />
    </div>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className={styles['labelled']}>
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}
