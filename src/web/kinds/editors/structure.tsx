import { Button, Select } from 'antd';
import { Plus, X } from 'lucide-react';
import { isRecord } from '#web/api/is-record.ts';
import { useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import type { EditorProps } from '../kind.ts';
import { shapeOf, type Part } from '../structure-shape.ts';
import { readTexts } from '../values.ts';
import { FreeStructure } from './structure-free.tsx';
import { PartInput } from './structure-part.tsx';
import styles from '../structure.module.css';

/** A structure by the form that its schema asks for: words, rows, parts, or its text as programs write it. */
export function StructureEditor(props: EditorProps) {
  const { field, value, onChange, label } = props;
  const shape = shapeOf(field.schema);
  switch (shape.kind) {
    case 'words':
      return <Words {...props} options={shape.options} />;
    case 'rows':
      return <Rows {...props} parts={shape.parts} />;
    case 'parts':
      return (
        <span className={styles['stack']} role="group" aria-label={label}>
          <Parts
            {...props}
            parts={shape.parts}
            value={isRecord(value) ? value : {}}
            onChange={onChange}
          />
        </span>
      );
    case 'free':
      return <FreeStructure {...props} />;
  }
}

function Words({
  id,
  value,
  onChange,
  label,
  isWrong,
  describedBy,
  autoFocus,
  options,
}: EditorProps & { readonly options: readonly string[] }) {
  const t = useText(editorTexts);
  const offered =
    options.length > 0 ? { options: options.map((one) => ({ value: one, label: one })) } : {};
  return (
    <Select<string[]>
      {...(id ? { id } : {})}
      mode={options.length > 0 ? 'multiple' : 'tags'}
      {...(options.length > 0 ? offered : { open: false, suffixIcon: null })}
      value={readTexts(value)}
      onChange={(words) => onChange(words.length > 0 ? words : null)}
      placeholder={options.length > 0 ? undefined : t('values.hint')}
      status={isWrong ? 'error' : ''}
      aria-label={label}
      aria-describedby={describedBy}
      autoFocus={autoFocus ?? false}
      style={{ width: '100%' }}
    />
  );
}

type PartsProps = Pick<EditorProps, 'id' | 'label' | 'isWrong' | 'autoFocus'> & {
  readonly parts: readonly Part[];
  readonly value: Readonly<Record<string, unknown>>;
  readonly onChange: (value: Readonly<Record<string, unknown>> | null) => void;
};

function Parts({ id, parts, value, onChange, label, isWrong, autoFocus }: PartsProps) {
  const give = (name: string, part: unknown) => {
    const next = { ...value, [name]: part };
    const isEmpty = parts.every((one) => next[one.name] == null);
    onChange(isEmpty ? null : next);
  };
  return parts.map((part, index) => (
    <PartInput
      key={part.name}
      {...(id && index === 0 ? { id } : {})}
      part={part}
      value={value[part.name] ?? null}
      onChange={(next) => give(part.name, next)}
      under={label}
      isWrong={isWrong ?? false}
      autoFocus={(autoFocus ?? false) && index === 0}
    />
  ));
}

function Rows({
  id,
  parts,
  value,
  onChange,
  label,
  isWrong,
  autoFocus = false,
}: EditorProps & { readonly parts: readonly Part[] }) {
  const t = useText(editorTexts);
  const rows = Array.isArray(value) ? value.filter(isRecord) : [];
  const empty = Object.fromEntries(parts.map((part) => [part.name, null]));
  const give = (next: readonly Readonly<Record<string, unknown>>[]) =>
    onChange(next.length > 0 ? next : null);
  return (
    <span className={styles['stack']} role="group" aria-label={label}>
      {rows.map((row, index) => (
        <span key={index} className={styles['line']}>
          <Parts
            {...(id && index === 0 ? { id } : {})}
            parts={parts}
            value={row}
            onChange={(next) => give(rows.with(index, next ?? empty))}
            label={`${label} ${index + 1}`}
            isWrong={isWrong ?? false}
            autoFocus={autoFocus && index === 0}
          />
          <Button
            type="text"
            icon={<X size={14} aria-hidden />}
            aria-label={t('row.remove', { n: index + 1 })}
            onClick={() => give(rows.filter((_, at) => at !== index))}
          />
        </span>
      ))}
      <Button
        {...(id && rows.length === 0 ? { id } : {})}
        icon={<Plus size={14} aria-hidden />}
        autoFocus={autoFocus && rows.length === 0}
        onClick={() => give([...rows, empty])}
      >
        {t('row.add')}
      </Button>
    </span>
  );
}
