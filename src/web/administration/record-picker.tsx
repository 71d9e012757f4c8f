import { Suspense } from 'react';
import type { FieldMeta } from '#model/api.ts';
import type { Text } from '#kit/text.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { viewOf } from '#web/kinds/registry.ts';
import { readLink, type Linked } from '#web/kinds/values.ts';
import { useLabel } from '#web/language/language.ts';

type Props = {
  /** Of which object a record is chosen. */
  readonly object: string;
  readonly label: Text;
  readonly value: Linked | null;
  readonly onChange: (value: Linked | null) => void;
  readonly isRequired?: boolean;
  readonly id?: string;
  readonly autoFocus?: boolean;
};

/** Chooses a record of an object by typing a part of its name. */
export function RecordPicker({ object, label, value, onChange, isRequired, id, autoFocus }: Props) {
  const say = useLabel();
  const field: FieldMeta = {
    name: object,
    kind: 'link',
    valueKind: 'link',
    label,
    required: isRequired ?? false,
    readOnly: false,
    right: 'full',
    sortable: false,
    filterable: false,
    target: object,
  };
  const { Editor } = viewOf(field);
  if (!Editor) return null;
  return (
    <Suspense fallback={<Lines count={1} height={32} />}>
      <Editor
        {...(id ? { id } : {})}
        key={object}
        field={field}
        value={value}
        onChange={(next) => onChange(readLink(next))}
        label={say(label)}
        autoFocus={autoFocus ?? false}
      />
    </Suspense>
  );
}
