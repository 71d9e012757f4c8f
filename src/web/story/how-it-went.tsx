import { Button } from 'antd';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { ChoiceEditor } from '#web/kinds/editors/choice.tsx';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { furtherTexts } from '#web/texts/further.ts';
import { dealingNames } from './further.ts';
import { fieldOf, Named, type PartProps } from './particulars.tsx';
import styles from './composer.module.css';

/** Why there was a contact, how the customer felt, what it cost of nerves, who spoke: behind a fold, never asked for. */
export function HowItWent({ activity, composed, set }: PartProps) {
  const t = useText(furtherTexts);
  const label = useLabel();
  const [isOpen, setIsOpen] = useState(false);
  const isShown = isOpen || dealingNames.some((name) => composed[name] !== null);
  const fields = dealingNames.flatMap((name) => {
    const field = fieldOf(activity, name);
    return field && !field.readOnly ? [{ name, field }] : [];
  });
  if (fields.length === 0) return null;
  const Fold = isShown ? ChevronDown : ChevronRight;
  return (
    <>
      <Button
        type="text"
        size="small"
        className={styles['fold'] ?? ''}
        aria-expanded={isShown}
        icon={<Fold size={14} aria-hidden />}
        onClick={() => setIsOpen(!isShown)}
      >
        {t('went')}
      </Button>
      {isShown && (
        <div className={styles['row']}>
          {fields.map(({ name, field }) => (
            <Named key={name} name={label(field.label)}>
              <ChoiceEditor
                field={field}
                label={label(field.label)}
                value={composed[name]}
                onChange={(value) => set({ [name]: readText(value) })}
              />
            </Named>
          ))}
        </div>
      )}
    </>
  );
}
