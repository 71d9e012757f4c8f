import { Button, InputNumber, Select } from 'antd';
import { X } from 'lucide-react';
import { useId } from 'react';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { useLinked } from '#web/administration/use-linked.ts';
import type { ObjectMeta } from '#model/api.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { approvalRulesTexts } from '#web/texts/approval-rules.ts';
import type { Approver } from './rule.ts';
import styles from './approval-rules.module.css';

const kinds = ['superior', 'superiors', 'unit-head', 'role', 'user', 'field'] as const;

type Props = {
  readonly label: string;
  readonly approvers: readonly Approver[];
  /** The object that the rule is about, whose user fields may name somebody. */
  readonly object: ObjectMeta | undefined;
  readonly onChange: (approvers: Approver[]) => void;
};

/** Whom a step asks or tells, one line each. */
export function Approvers({ label, approvers, object, onChange }: Props) {
  const t = useText(approvalRulesTexts);
  const fields = (object?.fields ?? []).filter(({ kind }) => kind === 'user');
  const offered = kinds.filter((by) => by !== 'field' || fields.length > 0);
  const add = (by: (typeof kinds)[number]) => {
    const fresh = begun(by, fields[0]?.name);
    if (fresh) onChange([...approvers, fresh]);
  };
  return (
    <div className={styles['approvers']} role="group" aria-label={label}>
      <span className={styles['label']}>{label}</span>
      {approvers.map((one, index) => (
        <div key={index} className={styles['line']}>
          <span>{t(`by.${one.by}`)}</span>
          <Whom
            one={one}
            fields={fields}
            onChange={(next) => onChange([...approvers].with(index, next))}
          />
          <Button
            type="text"
            size="small"
            aria-label={t('remove')}
            icon={<X size={14} aria-hidden />}
            onClick={() => onChange(approvers.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Select
        size="small"
        aria-label={`${label}: ${t('asks.add')}`}
        placeholder={t('asks.add')}
        value={null}
        options={offered.map((by) => ({ value: by, label: t(`by.${by}`) }))}
        onChange={(by) => by && add(by)}
        style={{ width: 180 }}
      />
    </div>
  );
}

type WhomProps = {
  readonly one: Approver;
  readonly fields: ObjectMeta['fields'];
  readonly onChange: (one: Approver) => void;
};

function Whom({ one, fields, onChange }: WhomProps) {
  const t = useText(approvalRulesTexts);
  const label = useLabel();
  const id = useId();
  switch (one.by) {
    case 'user':
      return <Chosen object="user" id={one.user} onChange={(user) => onChange({ ...one, user })} />;
    case 'role':
      return <Chosen object="role" id={one.role} onChange={(role) => onChange({ ...one, role })} />;
    case 'field':
      return (
        <Select
          size="small"
          aria-label={t('by.field')}
          value={one.field}
          options={fields.map((field) => ({ value: field.name, label: label(field.label) }))}
          onChange={(field) => onChange({ ...one, field })}
          style={{ minWidth: 140 }}
        />
      );
    default:
      return (
        <label htmlFor={id} className={styles['level']}>
          {t('level')}
          <InputNumber
            id={id}
            size="small"
            min={one.by === 'unit-head' ? 0 : 1}
            max={9}
            value={one.level}
            onChange={(level) => onChange({ ...one, level: level ?? 1 })}
            style={{ width: 64 }}
          />
        </label>
      );
  }
}

/** A user or role chosen by name. */
export function Chosen({
  object,
  id,
  onChange,
}: {
  object: 'user' | 'role';
  id: string;
  onChange: (id: string) => void;
}) {
  const value = useLinked(object, id === '' ? undefined : id);
  return (
    <span className={styles['picker']}>
      <RecordPicker
        key={value?.id ?? 'none'}
        object={object}
        label={approvalRulesTexts[`by.${object}`]}
        value={value}
        onChange={(next) => onChange(next?.id ?? '')}
      />
    </span>
  );
}

function begun(by: (typeof kinds)[number], field: string | undefined): Approver | null {
  switch (by) {
    case 'user':
      return { by, user: '' };
    case 'role':
      return { by, role: '' };
    case 'field':
      return field === undefined ? null : { by, field };
    default:
      return { by, level: by === 'unit-head' ? 0 : 1 };
  }
}
