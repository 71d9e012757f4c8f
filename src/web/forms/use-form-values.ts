import { useCallback, useEffect, useState } from 'react';
import type { FieldMeta, MetaReply, ObjectMeta } from '#model/api.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { dayIn } from '#kit/instant.ts';
import { dropDraft, readDraft, writeDraft } from './draft.ts';
import { dropPreset, readPreset } from './preset.ts';

/** What a form is made of: the fields, and the name that its draft is kept under. */
type Formed = Pick<ObjectMeta, 'name' | 'fields'>;
type Values = Readonly<Record<string, unknown>>;

/** What a form of a new record holds: defaults, what was handed to it, and the draft of last time. */
export function useFormValues(object: Formed) {
  const meta = useMeta();
  const { zone } = useFormat();
  const name = `${meta.workspace.id}.${meta.user.id}.${object.name}`;
  const [begun] = useState(() => ({ draft: readDraft(name), preset: readPreset(object.name) }));
  // Not while it is read: a form that waits for its editors is begun anew, and reads again.
  useEffect(() => dropPreset(object.name), [object.name]);
  const [draftAt, setDraftAt] = useState<string | null>(begun.draft?.at ?? null);
  const [values, setValues] = useState<Values>(() => ({
    ...defaultsOf(object, meta, zone),
    ...begun.draft?.values,
    ...begun.preset,
  }));
  const [round, setRound] = useState(0);

  const set = useCallback(
    (field: string, value: unknown) =>
      setValues((before) => {
        const next = { ...before, [field]: value };
        writeDraft(name, next, new Date());
        return next;
      }),
    [name],
  );
  const reset = useCallback(() => {
    dropDraft(name);
    setDraftAt(null);
    setValues({ ...defaultsOf(object, meta, zone), ...begun.preset });
    // Editors hold what was typed: a new round makes them anew.
    setRound((before) => before + 1);
  }, [name, object, meta, zone, begun.preset]);
  const isFromRecord = Object.keys(begun.preset).length > 0;
  return { values, set, reset, draftAt, round, isFromRecord, name };
}

function defaultsOf(object: Formed, meta: MetaReply, zone: string): Values {
  const values: Record<string, unknown> = {};
  for (const field of object.fields) {
    const value = defaultOf(field, meta, zone);
    if (value !== undefined) values[field.name] = value;
  }
  return values;
}

// `my-unit` is the server's to know; left out, it fills it in.
function defaultOf(field: FieldMeta, { user }: MetaReply, zone: string): unknown {
  if (field.readOnly || field.default === undefined || field.default === 'my-unit')
    return undefined;
  if (field.default === 'me') return { id: user.id, title: user.name };
  if (field.default === 'today') return dayIn(zone, new Date().toISOString());
  return field.default === 'now' ? new Date().toISOString() : field.default;
}
