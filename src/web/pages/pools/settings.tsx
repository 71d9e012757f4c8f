import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { SettingsPage, SettingsSection } from '#web/administration/settings-page.tsx';
import { recordQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { FieldRow } from '#web/forms/field-row.tsx';
import { noProblems, sortProblems, type Problems } from '#web/forms/problems.ts';
import { MissingPage, Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readLink, readText } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { readCondition } from '#web/list/read-condition.ts';
import { isSameValue } from '#web/save/same-value.ts';
import { useSave } from '#web/save/use-save.ts';
import { poolSettingsTexts } from '#web/texts/pool-settings.ts';
import { LimitsEditor } from './limits-editor.tsx';
import { Rehearsal } from './rehearsal.tsx';
import { readRules } from './rules.ts';
import styles from './pools.module.css';

const what = ['name', 'description', 'order', 'active'];
const who = ['members', 'memberUnits', 'memberTeams', 'memberRoles', 'managers'];
const claiming = [
  'hidden',
  'claimsADay',
  'mostHeld',
  'countsBuyers',
  'waitDays',
  'coolingHours',
  'protectDays',
  'extendDays',
  'mostExtensions',
];
const falling = ['recycles', 'boughtDays', 'remindDays'];
const structures = ['belongs', 'recycling', 'exempt'];
const all = [...what, ...who, ...claiming, ...falling, ...structures];

const usual: Values = {
  order: 5,
  active: true,
  hidden: ['phone', 'email', 'address'],
  countsBuyers: false,
  recycles: false,
  remindDays: 3,
  recycling: { when: 'any', limits: [{ since: 'contact', days: 30, classes: [] }] },
};

type Values = Readonly<Record<string, unknown>>;

/** The settings of a pool, chosen and tried before they are kept. */
export function PoolSettingsPage() {
  const t = useText(poolSettingsTexts);
  const { id } = useParams({ from: '/inside/pools/$id/settings' });
  const object = useObject('pool');
  const isNew = id === 'new';
  const found = useQuery({ ...recordQuery('pool', id, all), enabled: !isNew });
  if (!object?.can.edit) return <MissingPage />;
  const title = isNew ? t('title.new') : (readText(found.data?.['name']) ?? '');
  return (
    <SettingsPage title={title} lead="" isForAll>
      {!isNew && found.isPending && <Lines count={8} />}
      {found.error && <Notice title={found.error.message} />}
      {(isNew || found.data) && (
        <SettingsForm
          key={found.data ? `${found.data.id} ${found.data.version}` : 'new'}
          object={object}
          record={found.data ?? null}
        />
      )}
    </SettingsPage>
  );
}

function SettingsForm({ object, record }: { object: ObjectMeta; record: Row | null }) {
  const t = useText(poolSettingsTexts);
  const [values, setValues] = useState<Values>(record ?? usual);
  const set = (name: string, value: unknown) =>
    setValues((before) => ({ ...before, [name]: value }));
  const { submit, problems, isPending } = useSubmit(object, record, values);
  const party = useObject('party');
  const classes = useClasses();
  const recycling = readRules(values['recycling']);
  const rows = (names: readonly string[]) =>
    names.flatMap((name) => {
      const field = object.fields.find((one) => one.name === name);
      if (!field) return [];
      return [
        <FieldRow
          key={name}
          field={field}
          value={values[name]}
          problem={problems.byField.get(name)}
          onChange={(value) => set(name, value)}
        />,
      ];
    });
  const grid = (names: readonly string[]) => <div className={styles['fields']}>{rows(names)}</div>;
  const condition = (name: 'belongs' | 'exempt') =>
    party && (
      <FilterBar
        object={party}
        filter={readCondition(values[name])}
        onChange={(next) => set(name, 'all' in next && next.all.length === 0 ? null : next)}
      />
    );
  return (
    <Form layout="vertical" onFinish={submit} style={{ display: 'grid', gap: 24, maxWidth: 880 }}>
      {problems.rest.map((sentence) => (
        <Alert key={sentence} type="error" showIcon title={sentence} />
      ))}
      <SettingsSection title={t('what')}>{grid(what)}</SettingsSection>
      <SettingsSection title={t('belongs')} help={t('belongs.help')}>
        {condition('belongs')}
      </SettingsSection>
      <SettingsSection title={t('who')}>{grid(who)}</SettingsSection>
      <SettingsSection title={t('claiming')}>{grid(claiming)}</SettingsSection>
      <SettingsSection title={t('falling')} help={t('falling.help')}>
        {grid(['recycles'])}
        <LimitsEditor
          recycling={recycling}
          classes={classes}
          onChange={(next) => set('recycling', next)}
        />
        {grid(['boughtDays', 'remindDays'])}
      </SettingsSection>
      <SettingsSection title={t('exempt')} help={t('exempt.help')}>
        {condition('exempt')}
      </SettingsSection>
      <Rehearsal
        pool={record?.id ?? null}
        recycling={recycling}
        boughtDays={typeof values['boughtDays'] === 'number' ? values['boughtDays'] : null}
        exempt={readCondition(values['exempt'])}
        belongs={readCondition(values['belongs'])}
      />
      <div>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}

function useClasses() {
  const { data } = useQuery(
    everyRowQuery('class-value', { fields: ['name', 'classification'], sort: ['name'] }),
  );
  return (data ?? []).map((row) => ({
    value: row.id,
    label: `${readLink(row['classification'])?.title ?? ''} · ${readText(row['name']) ?? ''}`,
  }));
}

function useSubmit(object: ObjectMeta, record: Row | null, values: Values) {
  const t = useText(poolSettingsTexts);
  const save = useSave();
  const navigate = useNavigate();
  const [problems, setProblems] = useState<Problems>(noProblems);
  const submit = () => {
    const id = record?.id ?? crypto.randomUUID();
    const named = all.filter((name) => name in values);
    const changed = named.filter(
      (name) => !record || !isSameValue(values[name] ?? null, record[name] ?? null),
    );
    if (record && changed.length === 0) return;
    const written = Object.fromEntries(changed.map((name) => [name, values[name] ?? null]));
    const change = record
      ? ({ op: 'update', object: 'pool', id, version: record.version, values: written } as const)
      : ({ op: 'create', object: 'pool', id, values: written } as const);
    save.mutate(
      { changes: [change], said: t('saved') },
      {
        onSuccess: () => {
          setProblems(noProblems);
          if (!record) void navigate({ to: '/pools/$id/settings', params: { id } });
        },
        onError: (error) => setProblems(sortProblems(error.reply, object.fields)),
      },
    );
  };
  return { submit, problems, isPending: save.isPending };
}
