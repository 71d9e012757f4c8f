import { Form, Select } from 'antd';
import { useLabel, useText } from '#web/language/language.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import { askedOf } from './field-kinds.ts';
import { FieldShown } from './field-shown.tsx';
import type { FieldFormProps } from './form-props.ts';
import { ownSectionOf } from './layouts.ts';
import { PlainRows } from './plain-rows.tsx';
import styles from './field-dialog.module.css';

type Props = FieldFormProps & {
  /** Of the object's sections; the number behind the last is that of own fields by themselves. */
  readonly section: number;
  readonly onSection: (section: number) => void;
};

/** Where the field stands: in which section, in the list, in search, and whether it filters quickly. */
export function FieldWhere({ object, definition, kind, form, section, onSection }: Props) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const asked = askedOf(kind);
  const names = [
    'inList',
    ...(asked.searchable ? ['searchable'] : []),
    ...(asked.filterable ? ['filterable'] : []),
    ...(asked.unique ? ['unique'] : []),
  ];
  const isApart = ownSectionOf(object) < object.form.length;
  return (
    <section className={styles['part']}>
      <h3>{t('part.where')}</h3>
      <div className={styles['grid']}>
        <Form.Item label={t('section')} htmlFor="own-field-section">
          <Select
            id="own-field-section"
            value={section}
            onChange={onSection}
            options={[
              ...object.form.map(({ label: words }, at) => ({ value: at, label: label(words) })),
              ...(isApart ? [] : [{ value: object.form.length, label: t('section.own') }]),
            ]}
          />
        </Form.Item>
        <PlainRows definition={definition} form={form} names={names} />
      </div>
      <FieldShown object={object} form={form} />
    </section>
  );
}
