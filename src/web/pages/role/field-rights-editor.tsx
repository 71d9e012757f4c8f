import { Select } from 'antd';
import { useId, useState } from 'react';
import { fieldRights, type FieldMeta, type ObjectMeta } from '#model/api.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import { useMeta } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { recordTexts } from '#web/texts/record.ts';
import { roleTexts } from '#web/texts/role.ts';
import { depthAt, withFieldRight } from './grants.ts';
import type { RoleDraft } from './use-role-draft.ts';
import matrix from './matrix.module.css';
import styles from './role.module.css';

/** What the role sees of each field of a kind of record. */
export function FieldRightsEditor({ draft }: { draft: RoleDraft }) {
  const t = useText(roleTexts);
  const label = useLabel();
  const id = useId();
  const meta = useMeta();
  const objects = meta.objects.filter((object) => object.name !== 'party');
  const [chosen, choose] = useState('account');
  const object = objects.find(({ name }) => name === chosen) ?? objects[0];
  if (!object) return null;
  const options = objects.map(({ name, label: text }) => {
    const count = Object.keys(draft.fields[name] ?? {}).length;
    const said = label(text.many);
    return {
      value: name,
      label: count === 0 ? said : t('fields.restricted', { object: said, count }),
    };
  });
  return (
    <div className={styles['fields']}>
      <p className={styles['note']}>{t('fields.help')}</p>
      <div className={styles['object']}>
        <label htmlFor={id}>{t('fields.object')}</label>
        <Select
          id={id}
          value={object.name}
          onChange={choose}
          options={options}
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 260 }}
        />
      </div>
      {depthAt(draft.grants, object, 'read') === 'none' && (
        <p className={styles['note']}>{t('fields.no-read')}</p>
      )}
      <FieldTable object={object} draft={draft} />
    </div>
  );
}

const silent = new Set(['id', 'version', 'deletedAt']);

function FieldTable({ object, draft }: { object: ObjectMeta; draft: RoleDraft }) {
  const t = useText(roleTexts);
  const label = useLabel();
  const columns: PlainColumn<FieldMeta>[] = [
    { key: 'field', label: t('fields.field'), cell: (field) => label(field.label) },
    {
      key: 'right',
      label: t('fields.right'),
      width: 220,
      cell: (field) => <RightSelect object={object} field={field} draft={draft} />,
    },
  ];
  return (
    <PlainTable
      label={t('tab.fields')}
      columns={columns}
      items={object.fields.filter(({ name }) => !silent.has(name))}
      keyOf={({ name }) => name}
    />
  );
}

type RightProps = {
  readonly object: ObjectMeta;
  readonly field: FieldMeta;
  readonly draft: RoleDraft;
};

function RightSelect({ object, field, draft }: RightProps) {
  const t = useText(roleTexts);
  const r = useText(recordTexts);
  const label = useLabel();
  const right = draft.fields[object.name]?.[field.name] ?? 'full';
  // A record without its name could not be told from the others.
  const offered = fieldRights.filter(
    (one) => field.name !== object.title || one === 'full' || one === 'read',
  );
  return (
    <select
      className={matrix['depth']}
      data-depth={right === 'full' ? 'none' : right === 'read' ? 'own' : 'line'}
      aria-label={t('fields.cell', { field: label(field.label) })}
      value={right}
      onChange={(event) => {
        const next = offered.find((one) => one === event.target.value);
        if (next) draft.setFields(withFieldRight(draft.fields, object.name, field.name, next));
      }}
    >
      {offered.map((one) => (
        <option key={one} value={one}>
          {r(`right.${one}`)}
        </option>
      ))}
    </select>
  );
}
