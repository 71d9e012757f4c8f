import { Form } from 'antd';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { FieldRow } from '#web/forms/field-row.tsx';
import { isEditable, viewOf } from '#web/kinds/registry.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import type { OwnKind } from './field-kinds.ts';
import { previewField } from './preview-field.ts';
import type { Values } from './use-shape-form.ts';
import styles from './field-dialog.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly kind: OwnKind;
  readonly values: Values;
  readonly section: number;
};

/** The field as it will look in the form, beside those that stand there, and in the list. */
export function FieldPreview({ object, kind, values, section }: Props) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const unnamed = { en: t('preview.unnamed'), zh: t('preview.unnamed') };
  const field = previewField(kind, values, unnamed);
  const [typed, setTyped] = useState<unknown>(null);
  const value = typed ?? values['default'] ?? Object.keys(field.options ?? {})[0] ?? null;
  const { Display } = viewOf(field);
  const held = object.form[section];
  const neighbours = (held?.fields ?? [])
    .flatMap((name) => object.fields.find((one) => one.name === name) ?? [])
    .filter((one) => isEditable(one) && one.name !== values['name'])
    .slice(-2);
  return (
    <aside className={styles['preview']} aria-label={t('preview')}>
      <h3>{t('preview')}</h3>
      <div className={styles['sheet']}>
        <p className={styles['hint']}>{t('preview.form')}</p>
        <h4>{held ? label(held.label) : t('section.own')}</h4>
        <div inert className={styles['neighbours']}>
          {neighbours.map((one) => (
            <p key={one.name}>{label(one.label)}</p>
          ))}
        </div>
        {field.readOnly ? (
          <p>
            <strong>{label(field.label)}</strong>
            <br />
            <span className={styles['hint']}>{t('preview.later')}</span>
          </p>
        ) : (
          <Form layout="vertical" component="div">
            <FieldRow
              key={`${kind}/${Object.keys(field.options ?? {}).join()}/${field.target ?? ''}`}
              field={field}
              value={value}
              problem={undefined}
              onChange={setTyped}
            />
          </Form>
        )}
      </div>
      {values['inList'] === true && (
        <div className={styles['sheet']}>
          <p className={styles['hint']}>{t('preview.list')}</p>
          <table className={styles['cell']}>
            <thead>
              <tr>
                <th scope="col">{label(field.label)}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>
                  {value === null ? '–' : <Display value={asShown(kind, value)} field={field} />}
                </td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </aside>
  );
}

function asShown(kind: OwnKind, value: unknown): unknown {
  return kind === 'manyChoice' && !Array.isArray(value) ? [value] : value;
}
