import { Button } from 'antd';
import { Check, Pencil, X } from 'lucide-react';
import { Suspense, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import type { Row } from '#web/api/row.ts';
import { Twins } from '#web/forms/twins.tsx';
import { useNow } from '#web/frame/use-now.ts';
import { hasOpenList, useKeys } from '#web/frame/use-keys.ts';
import { viewOf } from '#web/kinds/registry.ts';
import { Value } from '#web/kinds/value.tsx';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { useEdit } from '#web/save/use-edit.ts';
import { recordTexts } from '#web/texts/record.ts';
import { useMayEdit } from './may-edit.ts';
import { Unmask } from './unmask.tsx';
import styles from './record.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly record: Row;
  readonly field: FieldMeta;
  /** When a figure over other records was counted. */
  readonly asOf?: string;
  /** What stands behind the name. */
  readonly mark?: ReactNode;
};

const wideKinds = new Set<string>(['richText', 'longText', 'structure', 'address', 'place']);

/** One field of a record, edited where it stands. */
export function Fact({ object, record, field, asOf, mark }: Props) {
  const t = useText(recordTexts);
  const label = useLabel()(field.label);
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const canEdit = useMayEdit(object, record)(field);
  const [inFull, setInFull] = useState<unknown>(null);
  const value = inFull ?? record[field.name] ?? null;
  const close = () => {
    setEditing(false);
    // After the editor is gone, so that the keyboard goes on from here.
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div
      className={styles['fact']}
      data-editing={isEditing}
      data-wide={wideKinds.has(field.valueKind)}
    >
      <dt>
        {label}
        {mark}
      </dt>
      <dd>
        {isEditing ? (
          <FactEditor object={object} record={record} field={field} label={label} onClose={close} />
        ) : (
          <>
            <span className={styles['value']}>
              <Suspense>
                <Value value={value} field={field} whole />
              </Suspense>
              {asOf !== undefined && <AsOf at={asOf} />}
            </span>
            {inFull === null && (
              <Unmask object={object} record={record} field={field} onShown={setInFull} />
            )}
            {canEdit && (
              <button
                ref={button}
                type="button"
                className={styles['pencil']}
                aria-label={t('edit.field', { field: label })}
                onClick={() => setEditing(true)}
              >
                <Pencil size={14} aria-hidden />
              </button>
            )}
          </>
        )}
      </dd>
    </div>
  );
}

function AsOf({ at }: { at: string }) {
  const t = useText(recordTexts);
  const format = useFormat();
  return (
    <time className={styles['as-of']} dateTime={at} title={format.exact(at)}>
      {t('roll-up.as-of', { when: format.ago(at, useNow()) })}
    </time>
  );
}

type EditorProps = Props & { readonly label: string; readonly onClose: () => void };

function FactEditor({ object, record, field, label, onClose }: EditorProps) {
  const t = useText(recordTexts);
  const id = useId();
  const edit = useEdit();
  const was = record[field.name] ?? null;
  const [value, setValue] = useState<unknown>(was);
  const latest = useRef<unknown>(was);
  const { Editor } = viewOf(field);
  const save = () => {
    onClose();
    edit({ object: object.name, id: record.id, field, was, value: latest.current });
  };
  const box = useRef<HTMLDivElement>(null);
  useKeys(box, (event) => {
    const isLong = event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey;
    if (hasOpenList()) return;
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && !isLong && event.target instanceof HTMLInputElement) save();
  });
  const typed = useMemo(() => ({ [field.name]: value }), [field.name, value]);
  if (!Editor) return null;
  return (
    <div ref={box} className={styles['editor']}>
      <Suspense>
        <Editor
          id={id}
          field={field}
          value={value}
          onChange={(next) => {
            latest.current = next;
            setValue(next);
          }}
          onDone={save}
          autoFocus
          label={label}
        />
      </Suspense>
      <span className={styles['choices']}>
        <Button size="small" type="primary" icon={<Check size={14} aria-hidden />} onClick={save}>
          {t('save')}
        </Button>
        <Button size="small" type="text" icon={<X size={14} aria-hidden />} onClick={onClose}>
          {t('cancel')}
        </Button>
      </span>
      {tellsTwins(object, field) && value !== was && (
        <Twins object={object} id={record.id} values={typed} />
      )}
    </div>
  );
}

function tellsTwins(object: ObjectMeta, { name, kind }: FieldMeta): boolean {
  return (
    object.kind === 'record' && (name === object.title || kind === 'phone' || kind === 'email')
  );
}
