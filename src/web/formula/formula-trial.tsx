import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldMeta } from '#model/api.ts';
import type { ResultKind } from '#model/expression/result-kinds.ts';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import { call } from '#web/api/client.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { useDebounced } from '#web/frame/use-debounced.ts';
import { Value } from '#web/kinds/value.tsx';
import type { Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { formulaEditorTexts } from '#web/texts/formula.ts';
import styles from './formula.module.css';

type Props = {
  readonly object: string;
  readonly text: string;
  readonly wanted: ResultKind | undefined;
  readonly self: string | undefined;
};
type Reply = {
  readonly result: ResultKind | null;
  readonly problems: readonly { readonly at: number; readonly detail: string }[];
  readonly samples: readonly {
    readonly id: string;
    readonly title: string;
    readonly value: unknown;
  }[];
};

/** What the formula gives on a record of one's choice, or on the latest ones. */
export function FormulaTrial({ object, text, wanted, self }: Props) {
  const t = useText(formulaEditorTexts);
  const [record, setRecord] = useState<Linked | null>(null);
  const written = useDebounced(text, 350);
  const body = { object, text: written, wanted, self, record: record?.id };
  const { data, error } = useQuery({
    queryKey: ['formula-preview', body],
    queryFn: ({ signal }) => call<Reply>('POST', '/shape/formula-preview', { body, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <section className={styles['trial']} aria-label={t('preview')}>
      <div className={styles['trial-head']}>
        <h3>{t('preview')}</h3>
        <div className={styles['picker']}>
          <RecordPicker
            object={object}
            label={formulaEditorTexts['record']}
            value={record}
            onChange={setRecord}
          />
        </div>
      </div>
      {error && <p className={styles['wrong']}>{error.message}</p>}
      {!data && !error && <Lines count={3} height={20} />}
      {data?.problems.map(({ at, detail }) => (
        <p key={at} className={styles['wrong']}>
          {detail}
        </p>
      ))}
      {data && data.problems.length === 0 && <Samples {...data} />}
    </section>
  );
}

function Samples({ result, samples }: Reply) {
  const t = useText(formulaEditorTexts);
  if (samples.length === 0) return <p className={styles['hint']}>{t('preview.none')}</p>;
  const field = fieldOf(result ?? 'text');
  return (
    <dl className={styles['samples']}>
      {samples.map(({ id, title, value }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            <Value value={value} field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function fieldOf(kind: ResultKind): FieldMeta {
  return {
    name: 'formula',
    kind: 'formula',
    valueKind: kind,
    label: formulaEditorTexts['label'],
    required: false,
    readOnly: true,
    right: 'full',
    sortable: false,
    filterable: false,
  };
}
