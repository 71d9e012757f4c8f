import { Select } from 'antd';
import { useState } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { editorTexts } from '#web/texts/editors.ts';
import { isRecord } from '#web/api/is-record.ts';
import type { FieldMeta } from '#model/api.ts';
import type { EditorProps, FilterProps } from '../kind.ts';
import { targetsOf } from '../link-targets.ts';
import { readLink } from '../values.ts';
import { LinkFilter } from './link-filter.tsx';
import { LinkEditor } from './link.tsx';
import styles from './editors.module.css';

/** A linked record of any kind: the kind first, then the record. */
export function AnyLinkEditor({ value, onChange, label, autoFocus, ...props }: EditorProps) {
  const linked = readLink(value);
  const { target, picker } = useKind(props.field, linked?.object, label);
  const give = (next: unknown) => onChange(isRecord(next) ? { ...next, object: target } : null);
  return (
    <span className={styles['stack']}>
      {picker(() => onChange(null))}
      <LinkEditor
        key={target}
        {...props}
        field={{ ...props.field, ...(target ? { target } : {}) }}
        value={value}
        onChange={give}
        label={label}
        autoFocus={autoFocus ?? false}
      />
    </span>
  );
}

/** Records to compare with, of one kind at a time. */
export function AnyLinkFilter({ field, ...props }: FilterProps) {
  const label = useLabel()(field.label);
  const { target, picker } = useKind(field, undefined, label);
  return (
    <span className={styles['stack']}>
      {picker(() => props.onChange(null))}
      <LinkFilter key={target} field={{ ...field, ...(target ? { target } : {}) }} {...props} />
    </span>
  );
}

function useKind(field: FieldMeta, known: string | undefined, label: string) {
  const t = useText(editorTexts);
  const word = useLabel();
  const meta = useMeta();
  const targets = targetsOf(meta, field);
  const [chosen, setChosen] = useState(known ?? targets[0]);
  const options = meta.objects
    .filter(({ name }) => targets.includes(name))
    .map((object) => ({ value: object.name, label: word(object.label.one) }));
  const picker = (onChange: () => void) => (
    <Select
      value={chosen}
      options={options}
      showSearch={options.length > 7 ? { optionFilterProp: 'label' } : false}
      onChange={(next) => {
        setChosen(next);
        onChange();
      }}
      aria-label={`${label}: ${t('link.kind')}`}
      style={{ width: '100%' }}
    />
  );
  return { target: chosen, picker };
}
