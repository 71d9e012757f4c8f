import type { ObjectMeta } from '#model/api.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { shapeFieldTexts } from '#web/texts/shape-fields.ts';
import { shapeKindTexts } from '#web/texts/shape-kinds.ts';
import { kindGroups, type OwnKind } from './field-kinds.ts';
import { kindIcons } from './kind-icons.ts';
import styles from './kind-picker.module.css';

type Props = {
  readonly definition: ObjectMeta;
  readonly onChoose: (kind: OwnKind) => void;
};

/** What a new field holds, said with an example of each kind. */
export function KindPicker({ definition, onChoose }: Props) {
  const t = useText(shapeFieldTexts);
  const label = useLabel();
  const known = definition.fields.find(({ name }) => name === 'kind')?.options ?? {};
  return (
    <div className={styles['picker']}>
      <p className={styles['question']}>{t('dialog.kind')}</p>
      {kindGroups.map(({ name, kinds }) => (
        <section key={name} className={styles['group']}>
          <h3>{label(shapeKindTexts[name])}</h3>
          <ul>
            {kinds.map((kind) => {
              const Icon = kindIcons[kind];
              const words = known[kind];
              return (
                words && (
                  <li key={kind}>
                    <button type="button" onClick={() => onChoose(kind)}>
                      <Icon size={18} strokeWidth={1.75} aria-hidden />
                      <span>
                        <strong>{label(words.label)}</strong>
                        <span className={styles['example']}>{label(shapeKindTexts[kind])}</span>
                      </span>
                    </button>
                  </li>
                )
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
