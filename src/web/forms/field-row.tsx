import { Form } from 'antd';
import { Suspense, useId } from 'react';
import type { FieldMeta } from '#model/api.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { viewOf } from '#web/kinds/registry.ts';
import { useLabel } from '#web/language/language.ts';
import styles from './create-form.module.css';

type Props = {
  readonly field: FieldMeta;
  readonly value: unknown;
  readonly problem: string | undefined;
  readonly onChange: (value: unknown) => void;
  readonly autoFocus?: boolean;
};

const wide = new Set<string>([
  'address',
  'longText',
  'richText',
  'place',
  'links',
  'files',
  'structure',
]);

/** A field of a form: its label, editor, help, and what is wrong with it beside it. */
export function FieldRow({ field, value, problem, onChange, autoFocus }: Props) {
  const label = useLabel();
  const id = useId();
  const { Editor } = viewOf(field);
  if (!Editor) return null;
  const name = label(field.label);
  const help = field.help ? label(field.help) : undefined;
  const describedBy = [problem && `${id}-problem`, help && `${id}-help`].filter(Boolean).join(' ');
  return (
    <Form.Item
      label={name}
      htmlFor={id}
      required={field.required}
      {...(problem
        ? {
            validateStatus: 'error' as const,
            help: (
              <span id={`${id}-problem`} role="alert">
                {problem}
              </span>
            ),
          }
        : {})}
      {...(help
        ? {
            extra: (
              <span id={`${id}-help`} className={styles['help']}>
                {help}
              </span>
            ),
          }
        : {})}
      className={styles[wide.has(field.valueKind) ? 'wide' : 'narrow'] ?? ''}
    >
      <Suspense fallback={<Lines count={1} height={32} />}>
        <Editor
          id={id}
          field={field}
          value={value ?? null}
          onChange={onChange}
          label={name}
          isWrong={problem !== undefined}
          autoFocus={autoFocus ?? false}
          {...(describedBy ? { describedBy } : {})}
        />
      </Suspense>
    </Form.Item>
  );
}
