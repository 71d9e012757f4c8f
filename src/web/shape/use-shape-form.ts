import { useState } from 'react';
import type { ChangeInput, FieldMeta } from '#model/api.ts';
import { noProblems, sortProblems, type Problems } from '#web/forms/problems.ts';
import { useSave } from '#web/save/use-save.ts';

export type Values = Readonly<Record<string, unknown>>;

type Sent = {
  readonly changes: readonly ChangeInput[];
  readonly said: string;
  readonly onDone: () => void;
};

/** What a form about the shape holds, and what was refused of it, each sentence with its field. */
export function useShapeForm(initial: Values, fields: readonly Pick<FieldMeta, 'name'>[]) {
  const save = useSave();
  const [values, setValues] = useState<Values>(initial);
  const [problems, setProblems] = useState<Problems>(noProblems);
  const set = (name: string, value: unknown) => {
    setValues((before) => ({ ...before, [name]: value }));
    const byField = new Map(problems.byField);
    if (byField.delete(name)) setProblems({ ...problems, byField });
  };
  const send = ({ changes, said, onDone }: Sent) => {
    if (changes.length === 0) return onDone();
    return save.mutate(
      { changes, said },
      {
        onSuccess: onDone,
        onError: ({ reply }) => setProblems(sortProblems(reply, fields)),
      },
    );
  };
  return { values, set, setValues, send, problems, isPending: save.isPending };
}

/** Of a record that stands only what was changed is written. */
export function changedValues(before: Values, after: Values): Values {
  return Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) =>
        JSON.stringify(value ?? null) !== JSON.stringify(before[name] ?? null) &&
        value !== undefined,
    ),
  );
}
