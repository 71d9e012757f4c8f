import type { ObjectMeta } from '#model/api.ts';
import type { Condition } from '#model/condition.ts';
import { FilterBar } from '#web/list/filter-bar.tsx';
import styles from './layout.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly words: string;
  readonly help: string;
  readonly held: Condition | null;
  readonly problem: string | undefined;
  readonly onChange: (condition: Condition) => void;
};

/** A condition of a rule that is picked, with what it is for and what is wrong with it. */
export function ConditionRow({ object, words, help, held, problem, onChange }: Props) {
  return (
    <div role="group" aria-label={words} className={styles['condition']}>
      <span>{words}</span>
      <p className={styles['lead']}>{help}</p>
      <FilterBar object={object} filter={held} onChange={onChange} />
      {problem && (
        <p role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
