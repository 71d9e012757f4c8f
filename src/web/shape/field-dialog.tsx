import { Alert, Button, Form, Modal } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { useObject } from '#web/api/use-meta.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText, useWord } from '#web/language/language.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import { askedOf, type OwnKind } from './field-kinds.ts';
import { FieldPreview } from './field-preview.tsx';
import { KindPicker } from './kind-picker.tsx';
import { ownSectionOf } from './layouts.ts';
import { newOption } from './options.ts';
import { FieldWhere } from './field-where.tsx';
import { useFieldSubmit } from './use-field-submit.ts';
import { useShapeForm, type Values } from './use-shape-form.ts';
import styles from './field-dialog.module.css';

const FieldValue = lazy(() =>
  import('./field-value.tsx').then((module) => ({ default: module.FieldValue })),
);
const LabelRows = lazy(() =>
  import('./label-rows.tsx').then((module) => ({ default: module.LabelRows })),
);

type Props = {
  readonly object: ObjectMeta;
  readonly edited: Row | 'new';
  readonly onClose: () => void;
};

/** Makes a field of one's own, or changes it: its kind first, then its words, values and places, seen beside as it will look. */
export function FieldDialog(props: Props) {
  const definition = useObject('own-field');
  const t = useText(shapeFieldTexts);
  const word = useWord();
  const [kind, setKind] = useState<OwnKind | null>(null);
  if (!definition) return null;
  if (props.edited === 'new' && kind === null) {
    return (
      <Modal
        open
        width={820}
        title={t('dialog.new', { object: word(props.object.label.one) })}
        footer={null}
        onCancel={props.onClose}
      >
        <KindPicker definition={definition} onChoose={setKind} />
      </Modal>
    );
  }
  return (
    <SettingsOfField
      {...props}
      definition={definition}
      kind={kind ?? kindOf(props.edited, definition)}
      {...(props.edited === 'new' ? { onOther: () => setKind(null) } : {})}
    />
  );
}

// A record holds only kinds that its own definition names.
function kindOf(edited: Row | 'new', definition: ObjectMeta): OwnKind {
  const held = edited === 'new' ? null : readText(edited['kind']);
  const known = definition.fields.find(({ name }) => name === 'kind')?.options ?? {};
  return isOwnKind(held) && held in known ? held : 'text';
}

function isOwnKind(kind: string | null): kind is OwnKind {
  return kind !== null;
}

// A choice begins with two lines to fill in, a formula with the result that most have.
function begunOf(object: ObjectMeta, kind: OwnKind): Values {
  const first = newOption([]);
  return {
    kind,
    object: object.name,
    required: false,
    unique: false,
    filterable: false,
    searchable: false,
    inList: true,
    active: true,
    ...(askedOf(kind).options ? { options: [first, newOption([first])] } : {}),
    ...(kind === 'formula' ? { result: 'decimal' } : {}),
  };
}

type SettingsProps = Props & {
  readonly definition: ObjectMeta;
  readonly kind: OwnKind;
  readonly onOther?: () => void;
};

function SettingsOfField({ object, edited, definition, kind, onOther, onClose }: SettingsProps) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const word = useWord();
  const isPhone = useIsPhone();
  const isNew = edited === 'new';
  const begun: Values = isNew ? begunOf(object, kind) : edited;
  const form = useShapeForm(begun, definition.fields);
  const { values, problems } = form;
  const standing = isNew
    ? -1
    : object.form.findIndex(({ fields }) => fields.includes(readText(edited['name']) ?? ''));
  const place = standing < 0 ? ownSectionOf(object) : standing;
  const [section, setSection] = useState(place);
  const submit = useFieldSubmit({ object, edited, kind, form, section, place, onClose });
  const kindLabel = definition.fields.find(({ name }) => name === 'kind')?.options?.[kind]?.label;
  const title = isNew
    ? t('dialog.new', { object: word(object.label.one) })
    : t('edit', { name: readText(edited['label']) ?? '' });
  const shared = { object, definition, kind, form };
  return (
    <Modal
      open
      width={isPhone ? '100%' : 960}
      style={isPhone ? { top: 0, margin: 0, maxWidth: 'none' } : { top: 48 }}
      title={
        <span className={styles['title']}>
          {title}
          {kindLabel && <span className={styles['kind']}>{label(kindLabel)}</span>}
          {onOther && (
            <Button size="small" type="link" onClick={onOther}>
              {t('dialog.other')}
            </Button>
          )}
        </span>
      }
      okText={t(isNew ? 'create' : 'save')}
      cancelText={t('cancel')}
      confirmLoading={form.isPending}
      onOk={submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className={styles['halves']}>
        <Form layout="vertical" className={styles['form'] ?? ''} onFinish={submit}>
          {problems.rest.map((sentence) => (
            <Alert key={sentence} type="error" showIcon title={sentence} />
          ))}
          <Suspense fallback={<Lines count={6} height={32} />}>
            <LabelRows {...shared} />
            <FieldValue {...shared} />
          </Suspense>
          <FieldWhere {...shared} section={section} onSection={setSection} />
          <button type="submit" hidden>
            {t('save')}
          </button>
        </Form>
        <FieldPreview object={object} kind={kind} values={values} section={section} />
      </div>
    </Modal>
  );
}
