import { Button } from 'antd';
import { ListPlus, Pencil } from 'lucide-react';
import type { Text } from '#kit/text.ts';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { PlainTable, type PlainColumn } from '#web/administration/plain-table.tsx';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useLanguage, useText } from '#web/language/language.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import { kindIconOf } from './kind-icons.ts';
import { OwnMenu } from './own-menu.tsx';
import shape from './shape.module.css';
import styles from './fields-tab.module.css';

/** A field as it is listed: what pages know of it, and the record that made it where it is one's own. */
export type ShapeField = {
  readonly name: string;
  readonly words: Text;
  /** Null where it is switched off. */
  readonly meta: FieldMeta | null;
  readonly own: Row | null;
};

export type FieldAct = {
  readonly act: 'edit' | 'rename' | 'options';
  readonly field: ShapeField;
};

type Props = {
  readonly object: ObjectMeta;
  readonly fields: readonly ShapeField[];
  readonly onAct: (act: FieldAct) => void;
};

/** The fields of an object with where each of them stands. */
export function FieldTable({ object, fields, onAct }: Props) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const kindWords = useKindWords();
  const columns: PlainColumn<ShapeField>[] = [
    { key: 'label', label: t('column.label'), cell: (field) => <FieldName field={field} /> },
    { key: 'kind', label: t('column.kind'), cell: (field) => kindWords(field) },
    {
      key: 'form',
      label: t('column.form'),
      cell: ({ name, meta }) => {
        const section = meta && object.form.find(({ fields: names }) => names.includes(name));
        return section ? label(section.label) : null;
      },
    },
    {
      key: 'list',
      label: t('column.list'),
      width: 110,
      cell: ({ name, meta }) => (meta && object.list.columns.includes(name) ? t('listed') : null),
    },
    { key: 'filter', label: t('column.filter'), cell: (field) => <FilterState field={field} /> },
    {
      key: 'acts',
      label: t('column.acts'),
      isActs: true,
      width: 104,
      cell: (field) => <FieldActs field={field} onAct={onAct} />,
    },
  ];
  return (
    <PlainTable
      label={t('table')}
      columns={columns}
      items={fields}
      keyOf={({ name }) => name}
      isQuiet={({ meta }) => meta === null}
    />
  );
}

function FieldName({ field: { name, words, meta, own } }: { field: ShapeField }) {
  const t = useText(shapeFieldTexts);
  const { language } = useLanguage();
  const Icon = kindIconOf(meta?.kind ?? readText(own?.['kind']) ?? '');
  const other = words[language === 'zh' ? 'en' : 'zh'];
  const isAtTimes = own !== null && own['requiredWhen'] !== null;
  return (
    <span className={styles['name']}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span>
        <span className={styles['first']}>
          <strong>{words[language]}</strong>
          {own && <span className={shape['badge']}>{t('own')}</span>}
          {meta === null && <span className={styles['note']}>{t('off')}</span>}
          {meta?.required && (
            <span className={styles['note']}>{t(isAtTimes ? 'required.where' : 'required')}</span>
          )}
        </span>
        <span className={styles['note']} title={name}>
          {other}
        </span>
      </span>
    </span>
  );
}

function FilterState({ field: { meta, own } }: { field: ShapeField }) {
  const t = useText(shapeFieldTexts);
  if (meta === null) return null;
  if (!meta.filterable) return t('filter.none');
  if (own?.['filterable'] === true && !meta.sortable && meta.kind !== 'choice')
    return t('filter.building');
  return t(meta.sortable || own?.['filterable'] === true ? 'filter.quick' : 'filter.plain');
}

function FieldActs({ field, onAct }: { field: ShapeField; onAct: Props['onAct'] }) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const name = label(field.words);
  const { meta, own } = field;
  const hasOptions = !own && (meta?.kind === 'choice' || meta?.kind === 'manyChoice');
  return (
    <>
      {hasOptions && (
        <Button
          type="text"
          icon={<ListPlus size={16} aria-hidden />}
          aria-label={t('options', { name })}
          onClick={() => onAct({ act: 'options', field })}
        />
      )}
      <Button
        type="text"
        icon={<Pencil size={16} aria-hidden />}
        aria-label={t('edit', { name })}
        onClick={() => onAct({ act: own ? 'edit' : 'rename', field })}
      />
      {own && <OwnActs own={own} name={name} />}
    </>
  );
}

function OwnActs({ own, name }: { own: Row; name: string }) {
  const t = useText(shapeFieldTexts);
  const isOn = own['active'] !== false;
  return (
    <OwnMenu
      object="own-field"
      own={own}
      words={{
        more: t('more', { name }),
        switchIt: t(isOn ? 'switch-off' : 'switch-on'),
        remove: t('delete'),
        switched: t(isOn ? 'switched-off' : 'switched-on', { name }),
        removed: t('deleted', { name }),
      }}
    />
  );
}

/** What a kind is called: as the definition of own fields says, for the product's further kinds too. */
function useKindWords(): (field: ShapeField) => string {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const definition = useObject('own-field');
  const options = definition?.fields.find(({ name }) => name === 'kind')?.options ?? {};
  return ({ meta, own }) => {
    const kind = meta?.kind ?? readText(own?.['kind']) ?? '';
    const known = options[kind];
    if (known) return label(known.label);
    return isFurther(kind) ? t(`kind.${kind}`) : kind;
  };
}

const further = ['autoNumber', 'anyLink', 'file', 'files', 'structure'] as const;

function isFurther(kind: string): kind is (typeof further)[number] {
  return further.some((one) => one === kind);
}
