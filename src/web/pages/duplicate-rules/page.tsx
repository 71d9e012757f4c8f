import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Switch } from 'antd';
import { Pencil, Plus, Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { everyRowQuery } from '#web/administration/every-row.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { SettingsPage } from '#web/administration/settings-page.tsx';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { brokenQuery } from '#web/duplicates/ask.ts';
import { readRules, type Rule } from '#web/duplicates/rules.ts';
import { useFieldNames } from '#web/duplicates/why.tsx';
import { Notice } from '#web/frame/missing.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { duplicatesTexts } from '#web/texts/duplicates.ts';
import { RuleEditor } from './rule-editor.tsx';
import styles from '#web/duplicates/duplicates.module.css';

/** By what records are taken for one: the rules, switched, changed and tried out. */
export function DuplicateRulesPage() {
  const t = useText(duplicatesTexts);
  const object = useObject('duplicate-rule');
  const [edited, setEdited] = useState<Rule | 'new' | null>(null);
  const rows = useQuery(everyRowQuery('duplicate-rule', request));
  const rules = readRules(rows.data ?? []);
  const mayEdit = object?.can.edit !== undefined;
  return (
    <SettingsPage
      title={t('rules.title')}
      lead={t('rules.lead')}
      isForAll={mayEdit}
      acts={
        <>
          <Link to="/records/$object" params={{ object: 'duplicate-group' }}>
            <Button>{t('rules.groups')}</Button>
          </Link>
          {object?.can.create && (
            <Button
              type="primary"
              icon={<Plus size={16} aria-hidden />}
              onClick={() => setEdited('new')}
            >
              {t('rules.add')}
            </Button>
          )}
        </>
      }
    >
      {rows.isPending && <Lines count={6} />}
      {rows.error && <Notice title={rows.error.message} />}
      {rows.data && rules.length === 0 && <Notice title={t('rules.none')} />}
      {rules.length > 0 && <RuleTable rules={rules} onEdit={setEdited} />}
      {edited && (
        <RuleEditor rule={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </SettingsPage>
  );
}

const request = {
  fields: ['name', 'object', 'other', 'criteria', 'threshold', 'active', 'note'],
  sort: ['object', 'name'],
};

function RuleTable({ rules, onEdit }: { rules: readonly Rule[]; onEdit: (rule: Rule) => void }) {
  const t = useText(duplicatesTexts);
  const { objects } = useMeta();
  const word = useLabel();
  const objectOf = (name: string) => objects.find((one) => one.name === name);
  const labelOf = (name: string) => {
    const known = objectOf(name);
    return known ? word(known.label.many) : name;
  };
  const columns: PlainColumn<Rule>[] = [
    { key: 'name', label: t('column.name'), cell: (rule) => <Named rule={rule} /> },
    {
      key: 'object',
      label: t('column.object'),
      width: 130,
      cell: ({ object, other }) =>
        object === other
          ? labelOf(object)
          : t('rules.both', { one: labelOf(object), other: labelOf(other) }),
    },
    {
      key: 'criteria',
      label: t('column.criteria'),
      cell: (rule) => {
        const known = objectOf(rule.object);
        return known ? <Criteria object={known} other={objectOf(rule.other)} rule={rule} /> : null;
      },
    },
    {
      key: 'threshold',
      label: t('column.threshold'),
      width: 80,
      align: 'end',
      cell: ({ threshold }) => threshold,
    },
    {
      key: 'active',
      label: t('column.active'),
      width: 80,
      cell: (rule) => <ActiveSwitch rule={rule} />,
    },
    {
      key: 'acts',
      label: t('column.acts'),
      width: 96,
      isActs: true,
      cell: (rule) => <RuleActs rule={rule} onEdit={onEdit} />,
    },
  ];
  return (
    <PlainTable
      label={t('rules.title')}
      columns={columns}
      items={rules}
      keyOf={({ id }) => id}
      isQuiet={({ active }) => !active}
    />
  );
}

type CriteriaProps = {
  readonly object: ObjectMeta;
  readonly other: ObjectMeta | undefined;
  readonly rule: Rule;
};

function Criteria({ object, other = object, rule }: CriteriaProps) {
  const nameOf = useFieldNames(object);
  const otherNameOf = useFieldNames(other);
  const named = rule.criteria.map(({ fields, otherFields = fields, weight }) => {
    const [one, two] = [nameOf(fields), otherNameOf(otherFields)];
    return one === two ? `${one} ${weight}` : `${one} = ${two} ${weight}`;
  });
  return named.join(' · ');
}

/** The rule's name, and why it finds nothing where something that it compares is gone. */
function Named({ rule }: { rule: Rule }) {
  const t = useText(duplicatesTexts);
  const word = useLabel();
  const { objects } = useMeta();
  const { data } = useQuery(brokenQuery);
  const broken = data?.items.find(({ id }) => id === rule.id);
  if (!broken) return rule.name;
  const { object: name, field, label } = broken;
  const known = objects.find((one) => one.name === name);
  const object = known ? word(known.label.many) : name;
  return (
    <>
      {rule.name}
      <div className={styles['broken']}>
        <TriangleAlert size={14} aria-hidden />
        {field === null
          ? t('rules.no-object', { object })
          : t('rules.no-field', { object, field: label ?? field })}
      </div>
    </>
  );
}

function ActiveSwitch({ rule }: { rule: Rule }) {
  const t = useText(duplicatesTexts);
  const save = useSave();
  const change = (active: boolean) =>
    save.mutate({
      changes: [{ op: 'update', object: 'duplicate-rule', id: rule.id, values: { active } }],
      said: t('rules.switched', { name: rule.name }),
    });
  return (
    <Switch
      size="small"
      checked={rule.active}
      loading={save.isPending}
      onChange={change}
      aria-label={t('rules.on', { name: rule.name })}
    />
  );
}

function RuleActs({ rule, onEdit }: { rule: Rule; onEdit: (rule: Rule) => void }) {
  const t = useText(duplicatesTexts);
  const save = useSave();
  const remove = () =>
    save.mutate({
      changes: [{ op: 'delete', object: 'duplicate-rule', id: rule.id }],
      said: t('rules.deleted', { name: rule.name }),
    });
  return (
    <>
      <Button
        type="text"
        size="small"
        icon={<Pencil size={16} aria-hidden />}
        aria-label={t('rules.edit', { name: rule.name })}
        onClick={() => onEdit(rule)}
      />
      <Button
        type="text"
        size="small"
        icon={<Trash2 size={16} aria-hidden />}
        aria-label={t('rules.delete', { name: rule.name })}
        onClick={remove}
      />
    </>
  );
}
