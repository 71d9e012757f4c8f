import type { ObjectMeta } from '#model/api.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { shapeLayoutTexts } from '#web/texts/shape-layout.ts';
import { MovableGroupList, MoveArea } from './move-area.tsx';
import { movedOnto } from './moving.ts';
import { FieldItem } from './sections-editor.tsx';
import styles from './layout.module.css';

type Props = {
  readonly object: ObjectMeta;
  readonly columns: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
};

const shown = 'group/shown';
const rest = 'group/rest';

/** The columns of a list in their order, those that are left, and the head of the list as it will look. */
export function ColumnsEditor({ object, columns, onChange }: Props) {
  const t = useText(shapeLayoutTexts);
  const label = useLabel();
  const left = object.fields
    .filter(({ name, kind }) => !columns.includes(name) && kind !== 'id' && kind !== 'structure')
    .map(({ name }) => name);
  const groups = [
    { key: shown, items: columns },
    { key: rest, items: left },
  ];
  const take = (moved: readonly { key: string; items: readonly string[] }[]) =>
    onChange(moved.find(({ key }) => key === shown)?.items ?? columns);
  const wordsOf = (path: string) => {
    const field = object.fields.find(({ name }) => name === path.split('.')[0]);
    return field ? label(field.label) : path;
  };
  return (
    <>
      <div className={styles['look']} aria-label={t('preview')} role="group">
        {columns.map((name) => (
          <span key={name}>{wordsOf(name)}</span>
        ))}
      </div>
      <MoveArea groups={groups} onMove={take}>
        <div className={styles['halves']}>
          <section className={styles['section']}>
            <h3>{t('columns')}</h3>
            <MovableGroupList id={shown} label={t('columns')}>
              {columns.map((name) => (
                <FieldItem
                  key={name}
                  object={object}
                  name={name}
                  isOn
                  onToggle={() => take(movedOnto(groups, name, rest))}
                />
              ))}
            </MovableGroupList>
          </section>
          <section className={styles['rest']}>
            <h3>{t('rest.list')}</h3>
            <MovableGroupList id={rest} label={t('rest.list')}>
              {left.map((name) => (
                <FieldItem
                  key={name}
                  object={object}
                  name={name}
                  isOn={false}
                  onToggle={() => take(movedOnto(groups, name, shown))}
                />
              ))}
            </MovableGroupList>
          </section>
        </div>
      </MoveArea>
    </>
  );
}
