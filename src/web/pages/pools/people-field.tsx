import { X } from 'lucide-react';
import { RecordPicker } from '#web/administration/record-picker.tsx';
import type { Linked } from '#web/kinds/values.ts';
import { useText } from '#web/language/language.ts';
import { poolsTexts } from '#web/texts/pools.ts';
import styles from './pools.module.css';

type Props = {
  readonly id?: string;
  readonly people: readonly Linked[];
  readonly onChange: (people: readonly Linked[]) => void;
};

/** Several of our people, added one after the other. */
export function PeopleField({ id, people, onChange }: Props) {
  const t = useText(poolsTexts);
  const add = (person: Linked | null) => {
    if (person && !people.some((one) => one.id === person.id)) onChange([...people, person]);
  };
  return (
    <div className={styles['people']}>
      {people.map((person) => (
        <span key={person.id} className={styles['chip']}>
          {person.title}
          <button
            type="button"
            aria-label={t('remove', { name: person.title ?? '' })}
            onClick={() => onChange(people.filter((one) => one.id !== person.id))}
          >
            <X size={13} aria-hidden />
          </button>
        </span>
      ))}
      <RecordPicker
        key={people.length}
        {...(id ? { id } : {})}
        object="user"
        label={poolsTexts['add.person']}
        value={null}
        onChange={add}
      />
    </div>
  );
}
