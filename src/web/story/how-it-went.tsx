import { ChoiceEditor } from '#web/kinds/editors/choice.tsx';
import { readText } from '#web/kinds/values.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { furtherTexts } from '#web/texts/further.ts';
import { Fold } from './fold.tsx';
import { dealingNames } from './further.ts';
import { fieldOf, Named, type PartProps } from './particulars.tsx';

/** Why there was a contact, how the customer felt, what it cost of nerves, who spoke: behind a fold, never asked for. */
export function HowItWent({ activity, composed, set }: PartProps) {
  const t = useText(furtherTexts);
  const label = useLabel();
  const isFilled = dealingNames.some((name) => composed[name] !== null);
  const fields = dealingNames.flatMap((name) => {
    const field = fieldOf(activity, name);
    return field && !field.readOnly ? [{ name, field }] : [];
  });
  if (fields.length === 0) return null;
  return (
    <Fold title={t('went')} isFilled={isFilled}>
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
    </Fold>
  );
}
