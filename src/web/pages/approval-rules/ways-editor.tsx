import { Button, Input } from 'antd';
import { Plus, Trash2 } from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import { approvalRulesTexts } from '#web/texts/approval-rules.ts';
import { usualStep, type Branch } from './rule.ts';
import { StepEditor } from './step-editor.tsx';
import styles from './approval-rules.module.css';

type Props = {
  readonly branches: readonly Branch[];
  readonly object: ObjectMeta | undefined;
  readonly onChange: (branches: Branch[]) => void;
};

/** The ways of a rule: those with a condition, and the last one for everything else. */
export function WaysEditor({ branches, object, onChange }: Props) {
  const t = useText(approvalRulesTexts);
  const add = () => {
    const fresh: Branch = { name: '', when: { all: [] }, steps: [usualStep(t('step.usual'))] };
    onChange([...branches.slice(0, -1), fresh, ...branches.slice(-1)]);
  };
  return (
    <div className={styles['ways']}>
      {branches.map((branch, index) => (
        <WayEditor
          key={index}
          branch={branch}
          object={object}
          onChange={(next) => onChange([...branches].with(index, next))}
          onRemove={
            branch.when === null ? null : () => onChange(branches.filter((_, at) => at !== index))
          }
        />
      ))}
      <div>
        <Button icon={<Plus size={15} aria-hidden />} onClick={add}>
          {t('way.add')}
        </Button>
      </div>
    </div>
  );
}

type WayProps = {
  readonly branch: Branch;
  readonly object: ObjectMeta | undefined;
  readonly onChange: (branch: Branch) => void;
  readonly onRemove: (() => void) | null;
};

function WayEditor({ branch, object, onChange, onRemove }: WayProps) {
  const t = useText(approvalRulesTexts);
  const { steps } = branch;
  return (
    <section className={styles['way']} aria-label={branch.name || t('way.name')}>
      <div className={styles['line']}>
        <Input
          aria-label={t('way.name')}
          placeholder={t('way.name')}
          value={branch.name}
          maxLength={80}
          onChange={(event) => onChange({ ...branch, name: event.target.value })}
          style={{ maxWidth: 320 }}
        />
        {branch.when === null && <span className={styles['label']}>{t('way.default')}</span>}
        {onRemove && (
          <Button
            type="text"
            aria-label={t('remove')}
            icon={<Trash2 size={15} aria-hidden />}
            onClick={onRemove}
          />
        )}
      </div>
      {branch.when !== null && object && (
        <FilterBar
          object={object}
          filter={branch.when}
          onChange={(when) => onChange({ ...branch, when })}
        />
      )}
      <ol className={styles['steps']}>
        {steps.map((step, index) => (
          <StepEditor
            key={index}
            step={step}
            number={index + 1}
            object={object}
            onChange={(next) => onChange({ ...branch, steps: steps.with(index, next) })}
            onRemove={() => onChange({ ...branch, steps: steps.filter((_, at) => at !== index) })}
            onUp={
              index === 0
                ? null
                : () => onChange({ ...branch, steps: moved(steps, index, index - 1) })
            }
          />
        ))}
      </ol>
      <div>
        <Button
          size="small"
          icon={<Plus size={15} aria-hidden />}
          onClick={() => onChange({ ...branch, steps: [...steps, usualStep(t('step.usual'))] })}
        >
          {t('step.add')}
        </Button>
      </div>
    </section>
  );
}

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  return items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1));
}
