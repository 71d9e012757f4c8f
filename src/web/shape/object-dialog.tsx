import { Alert, Button, Form, Modal, Select } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useMeta, useObject } from '#web/api/use-meta.ts';
import { FieldRow } from '#web/forms/field-row.tsx';
import { iconNames, iconOf } from '#web/frame/icons.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { shapeObjectTexts } from '#web/texts/shape-object.ts';
import { shapeTexts } from '#web/texts/shape.ts';
import { changedValues, useShapeForm, type Values } from './use-shape-form.ts';
import styles from './object-dialog.module.css';

type Props = { readonly edited: Row | 'new'; readonly onClose: () => void };

/** Makes an object of one's own, or changes what it is called and where it stands. */
export function ObjectDialog(props: Props) {
  const object = useObject('own-object');
  return object ? <Dialog object={object} {...props} /> : null;
}

function Dialog({ object, edited, onClose }: Props & { object: ObjectMeta }) {
  const t = useText(shapeObjectTexts);
  const s = useText(shapeTexts);
  const isNew = edited === 'new';
  const begun: Values = isNew
    ? { icon: 'box', area: 'customers', access: 'owned', titleKind: 'text', opensTo: 'workers' }
    : edited;
  const form = useShapeForm(begun, object.fields);
  const { values, problems, isPending } = form;
  const submit = useSubmit(edited, form, onClose);
  const title = isNew ? t('add') : s('object.edit', { name: readText(edited['label']) ?? '' });
  const asked = isNew ? askedOfNew(values) : ['oneZh', 'oneEn', 'manyEn', 'area'];
  const switchOff = () =>
    isNew ||
    form.send({
      changes: [{ op: 'update', object: 'own-object', id: edited.id, values: { active: false } }],
      said: t('off.done', { name: readText(edited['label']) ?? '' }),
      onDone: onClose,
    });
  return (
    <Modal
      open
      width={640}
      title={title}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <div className={styles['foot']}>
          {!isNew && (
            <Button danger type="text" className={styles['off'] ?? ''} onClick={switchOff}>
              {t('off')}
            </Button>
          )}
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="primary" loading={isPending} onClick={submit}>
            {t(isNew ? 'create' : 'save')}
          </Button>
        </div>
      }
    >
      <Form layout="vertical" onFinish={submit}>
        {isNew && <p className={styles['lead']}>{t('lead')}</p>}
        {problems.rest.map((sentence) => (
          <Alert key={sentence} type="error" showIcon title={sentence} />
        ))}
        <div className={styles['grid']}>
          {object.fields
            .filter(({ name }) => asked.includes(name))
            .toSorted((a, b) => asked.indexOf(a.name) - asked.indexOf(b.name))
            .map((field, index) => (
              <FieldRow
                key={field.name}
                field={field}
                value={values[field.name]}
                problem={problems.byField.get(field.name)}
                onChange={(value) => form.set(field.name, value)}
                autoFocus={index === 0}
              />
            ))}
          {isNew && values['access'] === 'part' && (
            <ParentRow
              object={object}
              value={readText(values['parent'])}
              problem={problems.byField.get('parent')}
              onChange={(parent) => form.set('parent', parent)}
            />
          )}
        </div>
        <IconRow value={readText(values['icon'])} onChange={(icon) => form.set('icon', icon)} />
        <button type="submit" hidden>
          {t('save')}
        </button>
      </Form>
    </Modal>
  );
}

function askedOfNew({ titleKind }: Values): string[] {
  const names = ['oneZh', 'oneEn', 'manyEn', 'area', 'access', 'opensTo', 'titleKind'];
  return [...names, ...(titleKind === 'auto-number' ? ['numberPrefix'] : ['titleZh', 'titleEn'])];
}

function useSubmit(
  edited: Row | 'new',
  { values, send }: ReturnType<typeof useShapeForm>,
  onClose: () => void,
) {
  const s = useText(shapeTexts);
  const label = useLabel();
  const navigate = useNavigate();
  const meta = useMeta();
  const said = label({
    zh: readText(values['oneZh']) ?? readText(values['oneEn']) ?? '',
    en: readText(values['oneEn']) ?? readText(values['oneZh']) ?? '',
  });
  const change = () => {
    if (edited === 'new') return;
    const { id, version } = edited;
    const changed = changedValues(edited, values);
    send({
      changes:
        Object.keys(changed).length > 0
          ? [{ op: 'update', object: 'own-object', id, version, values: changed }]
          : [],
      said: s('object.changed', { name: said }),
      onDone: onClose,
    });
  };
  const create = async () => {
    const { objectNameOf } = await import('./technical-name.ts');
    const labels = { en: readText(values['oneEn']), zh: readText(values['oneZh']) };
    const name = objectNameOf(labels, new Set(meta.objects.map((one) => one.name)));
    const given = Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
    );
    send({
      changes: [
        {
          op: 'create',
          object: 'own-object',
          id: crypto.randomUUID(),
          values: { ...given, name },
        },
      ],
      said: s('object.added', { name: said }),
      onDone: () => {
        onClose();
        void navigate({ to: '/admin/shape/$object', params: { object: name } });
      },
    });
  };
  return edited === 'new' ? () => void create() : change;
}

type ParentProps = {
  readonly object: ObjectMeta;
  readonly value: string | null;
  readonly problem: string | undefined;
  readonly onChange: (parent: string) => void;
};

function ParentRow({ object, value, problem, onChange }: ParentProps) {
  const t = useText(shapeObjectTexts);
  const label = useLabel();
  const { objects } = useMeta();
  const words = object.fields.find(({ name }) => name === 'parent')?.label;
  return (
    <Form.Item
      label={words ? label(words) : ''}
      htmlFor="own-object-parent"
      {...(problem ? { validateStatus: 'error' as const, help: problem } : {})}
    >
      <Select
        id="own-object-parent"
        value={value}
        placeholder={t('parent.none')}
        showSearch={{ optionFilterProp: 'label' }}
        onChange={onChange}
        options={objects
          .filter((one) => !one.internal && one.kind === 'record' && !one.name.startsWith('x-'))
          .map((one) => ({ value: one.name, label: label(one.label.one) }))}
      />
    </Form.Item>
  );
}

function IconRow({ value, onChange }: { value: string | null; onChange: (icon: string) => void }) {
  const t = useText(shapeObjectTexts);
  return (
    <div role="group" aria-label={t('icon')} className={styles['icons']}>
      <span>{t('icon')}</span>
      {iconNames.map((name) => {
        const Icon = iconOf(name);
        return (
          <button
            key={name}
            type="button"
            aria-pressed={name === value}
            aria-label={t('icon.pick', { name })}
            title={name}
            onClick={() => onChange(name)}
          >
            <Icon size={18} strokeWidth={1.75} aria-hidden />
          </button>
        );
      })}
    </div>
  );
}
