import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button, Form, Select } from 'antd';
import { useId, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { SettingsPage, SettingsSection } from '#web/administration/settings-page.tsx';
import { recordQuery } from '#web/api/queries.ts';
import type { Row } from '#web/api/row.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { FieldRow } from '#web/forms/field-row.tsx';
import { noProblems, sortProblems, type Problems } from '#web/forms/problems.ts';
import { MissingPage, Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { readCondition } from '#web/list/read-condition.ts';
import { isSameValue } from '#web/save/same-value.ts';
import { useSave } from '#web/save/use-save.ts';
import { approvalRulesTexts } from '#web/texts/approval-rules.ts';
import { readBranches, usualStep, type Branch } from './rule.ts';
import { SetsEditor } from './sets-editor.tsx';
import { WaysEditor } from './ways-editor.tsx';
import styles from './approval-rules.module.css';

const plain = ['name', 'order', 'active', 'description'];
const outcomes = ['onSubmit', 'onApproved', 'onRefused'] as const;
const all = [...plain, 'object', 'when', 'branches', 'openFields', ...outcomes];

type Values = Readonly<Record<string, unknown>>;

/** An approval rule: which records, who is asked in which steps, and what it sets on them. */
export function ApprovalRulePage() {
  const t = useText(approvalRulesTexts);
  const { id } = useParams({ from: '/inside/approval-rules/$id' });
  const rule = useObject('approval-rule');
  const isNew = id === 'new';
  const found = useQuery({ ...recordQuery('approval-rule', id, all), enabled: !isNew });
  if (!rule?.can.edit) return <MissingPage />;
  const title = isNew ? t('new') : (readText(found.data?.['name']) ?? '');
  return (
    <SettingsPage title={title} lead="" isForAll>
      {!isNew && found.isPending && <Lines count={8} />}
      {found.error && <Notice title={found.error.message} />}
      {(isNew || found.data) && (
        <RuleForm
          key={found.data ? `${found.data.id} ${found.data.version}` : 'new'}
          rule={rule}
          record={found.data ?? null}
        />
      )}
    </SettingsPage>
  );
}

function RuleForm({ rule, record }: { rule: ObjectMeta; record: Row | null }) {
  const t = useText(approvalRulesTexts);
  const label = useLabel();
  const id = useId();
  const { objects } = useMeta();
  // Kept apart while it is being drawn: a step without a name is no step yet, but must stay on the page.
  const [branches, setBranches] = useState<Branch[]>(() =>
    record
      ? readBranches(record['branches'])
      : [{ name: t('way.usual'), when: null, steps: [usualStep(t('step.usual'))] }],
  );
  const [drawn, setValues] = useState<Values>(record ?? { order: 5, active: true });
  const values: Values = { ...drawn, branches };
  const set = (name: string, value: unknown) =>
    setValues((before) => ({ ...before, [name]: value }));
  const { submit, problems, isPending } = useSubmit(rule, record, values);
  const object = objects.find(({ name }) => name === values['object']);
  const open = Array.isArray(values['openFields'])
    ? values['openFields'].filter((one) => typeof one === 'string')
    : [];
  const may = objects.filter((one) => one.kind !== 'fact' && one.can.edit && !one.internal);
  return (
    <Form layout="vertical" onFinish={submit} className={styles['form'] ?? ''}>
      {problems.rest.map((sentence) => (
        <Alert key={sentence} type="error" showIcon title={sentence} />
      ))}
      <SettingsSection title={t('what')}>
        <div className={styles['grid']}>
          <Form.Item label={t('of')} htmlFor={id} required>
            <Select
              id={id}
              value={readText(values['object'])}
              showSearch={{ optionFilterProp: 'label' }}
              options={may.map((one) => ({ value: one.name, label: label(one.label.one) }))}
              onChange={(name) => set('object', name)}
            />
          </Form.Item>
          {plain.flatMap((name) => {
            const field = rule.fields.find((one) => one.name === name);
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
          })}
        </div>
      </SettingsSection>
      {object && (
        <SettingsSection title={t('when')} help={t('when.help')}>
          <FilterBar
            object={object}
            filter={readCondition(values['when'])}
            onChange={(next) => set('when', 'all' in next && next.all.length === 0 ? null : next)}
          />
        </SettingsSection>
      )}
      {object && (
        <SettingsSection title={t('ways')} help={t('ways.help')}>
          <WaysEditor branches={branches} object={object} onChange={setBranches} />
        </SettingsSection>
      )}
      {object && (
        <SettingsSection title={t('sets')} help={t('sets.help')}>
          {outcomes.map((name) => (
            <SetsEditor
              key={name}
              label={t(name)}
              object={object}
              value={values[name]}
              onChange={(next) => set(name, next)}
            />
          ))}
        </SettingsSection>
      )}
      {object && (
        <SettingsSection title={t('open')}>
          <Select
            mode="multiple"
            aria-label={t('open')}
            value={open}
            showSearch={{ optionFilterProp: 'label' }}
            options={object.fields
              .filter((field) => !field.readOnly)
              .map((field) => ({ value: field.name, label: label(field.label) }))}
            onChange={(next) => set('openFields', next.length === 0 ? null : next)}
            style={{ maxWidth: 560, width: '100%' }}
          />
        </SettingsSection>
      )}
      <div>
        <Button type="primary" htmlType="submit" loading={isPending} disabled={!object}>
          {t('save')}
        </Button>
      </div>
    </Form>
  );
}

function useSubmit(rule: ObjectMeta, record: Row | null, values: Values) {
  const t = useText(approvalRulesTexts);
  const save = useSave();
  const navigate = useNavigate();
  const [problems, setProblems] = useState<Problems>(noProblems);
  const submit = () => {
    const id = record?.id ?? crypto.randomUUID();
    const changed = all.filter(
      (name) => name in values && !isSameValue(values[name] ?? null, record?.[name] ?? null),
    );
    if (record && changed.length === 0) return;
    const written = Object.fromEntries(changed.map((name) => [name, values[name] ?? null]));
    const at = { object: 'approval-rule', id, values: written };
    save.mutate(
      {
        changes: [
          record ? { op: 'update', ...at, version: record.version } : { op: 'create', ...at },
        ],
        said: t('saved'),
      },
      {
        onSuccess: () => {
          setProblems(noProblems);
          if (!record) void navigate({ to: '/approval-rules/$id', params: { id } });
        },
        onError: (error) => setProblems(sortProblems(error.reply, rule.fields)),
      },
    );
  };
  return { submit, problems, isPending: save.isPending };
}
