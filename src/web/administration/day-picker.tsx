import { Suspense } from 'react';
import type { FieldMeta } from '#model/api.ts';
import type { Text } from '#kit/text.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { viewOf } from '#web/kinds/registry.ts';
import { readText } from '#web/kinds/values.ts';
import { useLabel } from '#web/language/language.ts';

type Props = {
  readonly label: Text;
  /** 'YYYY-MM-DD'. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly id?: string;
};

/** Chooses a day. */
export function DayPicker({ label, value, onChange, id }: Props) {
  const say = useLabel();
  const field: FieldMeta = {
    name: 'day',
    kind: 'day',
    valueKind: 'day',
    label,
    required: false,
    readOnly: false,
    right: 'full',
    sortable: false,
    filterable: false,
  };
  const { Editor } = viewOf(field);
  if (!Editor) return null;
  return (
    <Suspense fallback={<Lines count={1} height={32} />}>
      <Editor
        {...(id ? { id } : {})}
        field={field}
        value={value}
        onChange={(next) => onChange(readText(next))}
        label={say(label)}
      />
    </Suspense>
  );
}
