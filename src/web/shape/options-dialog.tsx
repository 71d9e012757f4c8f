import { Alert, Modal } from 'antd';
import { useState } from 'react';
import type { ChangeInput, FieldMeta, ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useSave } from '#web/save/use-save.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import { OptionsEditor } from './options-editor.tsx';
import type { OptionDraft } from './options.ts';
import { optionChanges } from './own-options.ts';
import { useShapeRows } from './shape-rows.ts';
import styles from './shape.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly field: FieldMeta;
  readonly onClose: () => void;
};

/** The options of a choice of the product: said in other words, coloured, no longer offered, and where it is open, further ones. */
export function OptionsDialog({ object, field, onClose }: Props) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const save = useSave();
  const [begun] = useState(() => draftsOf(field));
  const [drafts, setDrafts] = useState(begun);
  const rows = useShapeRows('own-option').filter(
    (row) => readText(row['object']) === object.name && readText(row['field']) === field.name,
  );
  const name = label(field.label);
  const submit = async () => {
    const changes = await changesOf({ object, field, begun, drafts, rows });
    if (changes.length === 0) return onClose();
    return save.mutate({ changes, said: t('options.changed', { name }) }, { onSuccess: onClose });
  };
  return (
    <Modal
      open
      width={620}
      title={t('options', { name })}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={save.isPending}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p className={styles['help']}>{t('options.lead')}</p>
      {!field.open && <p className={styles['help']}>{t('options.closed')}</p>}
      {save.error && <Alert type="error" showIcon title={save.error.message} />}
      <OptionsEditor
        options={drafts}
        onChange={setDrafts}
        isOpen={field.open === true}
        isSorted={false}
      />
    </Modal>
  );
}

function draftsOf(field: FieldMeta): readonly OptionDraft[] {
  return Object.entries(field.options ?? {}).map(([code, option]) => ({
    key: code,
    code,
    label: { en: option.label.en, zh: option.label.zh },
    ...(option.color ? { color: option.color } : {}),
    ...(option.off ? { active: false } : {}),
  }));
}

type Asked = {
  readonly object: ObjectMeta;
  readonly field: FieldMeta;
  readonly begun: readonly OptionDraft[];
  readonly drafts: readonly OptionDraft[];
  readonly rows: readonly Row[];
};

async function changesOf({ object, field, ...asked }: Asked): Promise<ChangeInput[]> {
  const { optionCodeOf } = await import('./technical-name.ts');
  return optionChanges({ object: object.name, field: field.name }, asked, optionCodeOf);
}
