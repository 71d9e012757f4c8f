import { Button, Checkbox, Input } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { Notice } from '#web/frame/missing.tsx';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import { FieldDialog } from './field-dialog.tsx';
import { FieldTable, type FieldAct, type ShapeField } from './field-table.tsx';
import { OptionsDialog } from './options-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { useShapeRows } from './shape-rows.ts';
import styles from './fields-tab.module.css';

/** The fields of an object, those of the product and one's own. */
export function FieldsTab({ object }: { object: ObjectMeta }) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const rows = useShapeRows('own-field');
  const [words, setWords] = useState('');
  const [isOwnOnly, setOwnOnly] = useState(false);
  const [act, setAct] = useState<FieldAct | 'new' | null>(null);
  const wanted = words.trim().toLowerCase();
  const shown = fieldsOf(object, rows).filter(
    ({ own, words: name }) =>
      (own !== null || !isOwnOnly) &&
      `${label(name)} ${name.en} ${name.zh}`.toLowerCase().includes(wanted),
  );
  return (
    <div className={styles['tab']}>
      <div className={styles['tools']}>
        <Input.Search
          className={styles['find'] ?? ''}
          value={words}
          allowClear
          onChange={(event) => setWords(event.target.value)}
          placeholder={t('find')}
          aria-label={t('find')}
        />
        <Checkbox checked={isOwnOnly} onChange={(event) => setOwnOnly(event.target.checked)}>
          {t('own.only')}
        </Checkbox>
        <Button
          type="primary"
          className={styles['add'] ?? ''}
          icon={<Plus size={16} aria-hidden />}
          onClick={() => setAct('new')}
        >
          {t('add')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <Notice title={t('none')} />
      ) : (
        <FieldTable object={object} fields={shown} onAct={setAct} />
      )}
      <Opened object={object} act={act} onClose={() => setAct(null)} />
    </div>
  );
}

type OpenedProps = {
  readonly object: ObjectMeta;
  readonly act: FieldAct | 'new' | null;
  readonly onClose: () => void;
};

function Opened({ object, act, onClose }: OpenedProps) {
  if (act === null) return null;
  if (act === 'new') return <FieldDialog object={object} edited="new" onClose={onClose} />;
  const { field } = act;
  if (act.act === 'edit' && field.own)
    return <FieldDialog object={object} edited={field.own} onClose={onClose} />;
  if (act.act === 'options' && field.meta)
    return <OptionsDialog object={object} field={field.meta} onClose={onClose} />;
  const thing = { target: `field:${object.name}.${field.name}`, name: field.words };
  return <RenameDialog thing={thing} onClose={onClose} />;
}

/** The fields that pages know, one's own first, and behind them those that are switched off. */
function fieldsOf(object: ObjectMeta, rows: readonly Row[]): ShapeField[] {
  const known = object.fields.map((meta) => ({
    name: meta.name,
    words: meta.label,
    meta,
    own: rows.find(({ id }) => id === meta.own) ?? null,
  }));
  const off = rows.filter(
    (row) => readText(row['object']) === object.name && row['active'] === false,
  );
  const offered = known.filter(isOffered);
  return [
    ...offered.filter(({ own }) => own !== null),
    ...offered.filter(({ own }) => own === null),
    ...off.map(switchedOff),
  ];
}

// What the engine keeps by itself is nobody's to name or arrange.
function isOffered({ meta }: { meta: FieldMeta }): boolean {
  return meta.kind !== 'id';
}

function switchedOff(row: Row): ShapeField {
  const [en, zh] = [readText(row['labelEn']), readText(row['labelZh'])];
  const name = readText(row['name']) ?? '';
  return {
    name,
    words: { en: en ?? zh ?? name, zh: zh ?? en ?? name },
    meta: null,
    own: row,
  };
}
