import { Select } from 'antd';
import { lazy, Suspense, type ReactNode } from 'react';
import type { FieldMeta, ObjectMeta } from '#model/api.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { RemindSelect } from '#web/notices/remind-select.tsx';
import { noticesTexts } from '#web/texts/notices.ts';
import { storyTexts } from '#web/texts/story.ts';
import type { Composed } from './composed.ts';
import type { SetComposed } from './use-composed.ts';
import styles from './composer.module.css';

export const InstantEditor = lazy(() =>
  import('#web/kinds/editors/time.tsx').then((module) => ({ default: module.InstantEditor })),
);
const DayEditor = lazy(() =>
  import('#web/kinds/editors/time.tsx').then((module) => ({ default: module.DayEditor })),
);

const RepeatEditor = lazy(() =>
  import('#web/repeat/repeat-editor.tsx').then((module) => ({ default: module.RepeatEditor })),
);

export type PartProps = {
  readonly activity: ObjectMeta;
  readonly composed: Composed;
  readonly set: SetComposed;
};

/** The field of the object, as this user may see it. */
export function fieldOf(object: ObjectMeta | undefined, name: string): FieldMeta | undefined {
  return object?.fields.find((field) => field.name === name);
}

/** When it was and what came of it; of a promise who made it and until when. */
export function Particulars(props: PartProps) {
  return props.composed.kind === 'promise' ? <OfPromise {...props} /> : <OfActivity {...props} />;
}

function OfPromise({ composed, set }: PartProps) {
  const t = useText(storyTexts);
  const label = useLabel();
  const commitment = useObject('commitment');
  const due = fieldOf(commitment, 'dueOn');
  const by = Object.entries(fieldOf(commitment, 'by')?.options ?? {});
  return (
    <div className={styles['row']}>
      <Named name={t('promise.by')}>
        <Select
          aria-label={t('promise.by')}
          value={composed.promisedBy}
          onChange={(value) => set({ promisedBy: value === 'them' ? 'them' : 'us' })}
          options={by.map(([value, option]) => ({ value, label: label(option.label) }))}
        />
      </Named>
      {due && (
        <Named name={t('due')}>
          <DayEditor
            field={due}
            label={t('due')}
            value={composed.dueOn}
            onChange={(value) => set({ dueOn: readText(value) })}
          />
        </Named>
      )}
    </div>
  );
}

function OfActivity({ activity, composed, set }: PartProps) {
  const t = useText(storyTexts);
  const label = useLabel();
  const at = fieldOf(activity, 'dueAt');
  const outcomes = Object.entries(fieldOf(activity, 'outcome')?.options ?? {});
  if (composed.kind === 'note') return null;
  const name = t(composed.kind === 'task' ? 'due' : 'when');
  return (
    <div className={styles['row']}>
      {at && (
        <Named name={name}>
          <InstantEditor
            field={at}
            label={name}
            value={composed.at}
            onChange={(value) => set({ at: readText(value) })}
          />
        </Named>
      )}
      {composed.kind === 'task' && composed.at !== null && <Remind composed={composed} set={set} />}
      {composed.kind === 'task' && <RepeatPart {...{ activity, composed, set }} />}
      {composed.kind === 'call' && (
        <Named name={t('outcome')}>
          <Select
            aria-label={t('outcome')}
            allowClear
            value={composed.outcome}
            onChange={(value) => set({ outcome: value ?? null })}
            options={outcomes.map(([value, option]) => ({ value, label: label(option.label) }))}
          />
        </Named>
      )}
    </div>
  );
}

function Remind({ composed, set }: Pick<PartProps, 'composed' | 'set'>) {
  const t = useText(noticesTexts);
  return (
    <Named name={t('remind')}>
      <RemindSelect kind="task" value={composed.remind} onChange={(remind) => set({ remind })} />
    </Named>
  );
}

function RepeatPart({ activity, composed, set }: PartProps) {
  const label = useLabel();
  const field = fieldOf(activity, 'repeats');
  if (!field || field.readOnly) return null;
  return (
    <Named name={label(field.label)}>
      <RepeatEditor
        field={field}
        label={label(field.label)}
        value={composed.repeats}
        onChange={(value) => set({ repeats: readText(value) })}
      />
    </Named>
  );
}

/** An editor with its name before it. */
export function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles['named']}>
      <span className={styles['name']} aria-hidden>
        {name}
      </span>
      <Suspense fallback={<Lines count={1} height={32} />}>{children}</Suspense>
    </div>
  );
}
