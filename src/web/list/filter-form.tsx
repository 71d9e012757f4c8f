import { Button, Input, Select } from 'antd';
import { Suspense, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import type { Comparison } from '#model/condition.ts';
import { findPath, useMeta, type PathMeta } from '#web/api/use-meta.ts';
import { Lines } from '#web/frame/skeleton.tsx';
import { viewOf } from '#web/kinds/registry.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import { operatorTexts } from '#web/texts/operators.ts';
import { offeredPaths, pathLabel } from './columns.ts';
import {
  firstComparison,
  isComplete,
  needsNoValue,
  offeredOperators,
  operatorWord,
  withOperator,
} from './conditions.ts';
import styles from './filter-bar.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly comparison?: Comparison;
  readonly onApply: (comparison: Comparison) => void;
};

/** Builds one comparison: the field first, then how and with what. */
export function FilterForm({ object, comparison, onApply }: Props) {
  const meta = useMeta();
  const [draft, setDraft] = useState<Comparison | null>(comparison ?? null);
  const path = draft && findPath(meta, object, draft.field);
  if (!draft || !path) {
    return (
      <FieldPicker
        object={object}
        onChoose={(chosen) => setDraft(firstComparison(chosen.path, chosen.field))}
      />
    );
  }
  return <ComparisonForm path={path} draft={draft} onChange={setDraft} onApply={onApply} />;
}

type FormProps = {
  readonly path: PathMeta;
  readonly draft: Comparison;
  readonly onChange: (draft: Comparison) => void;
  readonly onApply: (comparison: Comparison) => void;
};

function ComparisonForm({ path, draft, onChange, onApply }: FormProps) {
  const t = useText(listTexts);
  const sayOperator = useText(operatorTexts);
  const label = useLabel();
  const { Filter } = viewOf(path.field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Opened from within another form, it would send that one too.
    event.stopPropagation();
    if (isComplete(draft)) onApply(draft);
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <span className={styles['title']}>{pathLabel(path.steps, label)}</span>
      <Select
        value={draft.op}
        options={offeredOperators(path.field).map((op) => ({
          value: op,
          label: sayOperator(operatorWord(op, path.field)),
        }))}
        onChange={(op) => onChange(withOperator(draft, op))}
        aria-label={t('filter.op')}
      />
      {Filter && !needsNoValue(draft.op) && (
        <Suspense fallback={<Lines count={1} height={32} />}>
          <Filter
            field={path.field}
            op={draft.op}
            value={draft.value ?? null}
            onChange={(value) => onChange({ ...draft, value })}
          />
        </Suspense>
      )}
      <Button type="primary" htmlType="submit" disabled={!isComplete(draft)}>
        {t('filter.apply')}
      </Button>
    </form>
  );
}

function FieldPicker({
  object,
  onChoose,
}: {
  object: ObjectMeta;
  onChoose: (path: PathMeta) => void;
}) {
  const t = useText(listTexts);
  const label = useLabel();
  const meta = useMeta();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const paths = offeredPaths(meta, object).flatMap((path) => {
    const region = findPath(meta, object, `${path}.region`);
    return [findPath(meta, object, path) ?? [], region?.field.part ? region : []].flat();
  });
  const matching = paths.filter(
    (path) =>
      isAskable(path) &&
      pathLabel(path.steps, label).toLowerCase().includes(words.trim().toLowerCase()),
  );
  const choose = (path: PathMeta | undefined) => path && onChoose(path);
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, matching.length - 1));
    if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    if (event.key === 'Enter') choose(matching[at]);
  };
  return (
    <div className={styles['form']}>
      <Input
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        placeholder={t('filter.field')}
        aria-label={t('filter.field')}
        autoFocus
      />
      <div className={styles['fields']}>
        {matching.map((path, index) => (
          <button
            key={path.path}
            type="button"
            className={styles['field']}
            data-current={index === at}
            onClick={() => choose(path)}
          >
            {pathLabel(path.steps, label)}
          </button>
        ))}
      </div>
    </div>
  );
}

function isAskable({ field }: PathMeta): boolean {
  return field.right !== 'masked' && offeredOperators(field).length > 0;
}
