import { MovableGroupList, MoveArea } from './move-area.tsx';
import { movedOnto } from './moving.ts';
import { PickedItem } from './picked-item.tsx';
import styles from './layout.module.css';

/** What may be arranged: a column, a field or a related list. */
export type Pickable = {
  readonly key: string;
  readonly words: string;
  readonly isRequired: boolean;
};

type Props = {
  readonly picked: readonly string[];
  /** All that may be picked, in the order in which the rest is offered. */
  readonly all: readonly Pickable[];
  readonly title: string;
  readonly restTitle: string;
  /** What the row of picked ones is called that shows how they will stand beside each other. */
  readonly look: string | null;
  readonly onChange: (picked: readonly string[]) => void;
};

const shown = 'group/shown';
const rest = 'group/rest';

/** What is picked, in its order, and what is left; each moves by drag, keys or its button. */
export function PickedEditor({ picked, all, title, restTitle, look, onChange }: Props) {
  const byKey = new Map(all.map((one) => [one.key, one]));
  const left = all.filter(({ key }) => !picked.includes(key)).map(({ key }) => key);
  const groups = [
    { key: shown, items: picked },
    { key: rest, items: left },
  ];
  const take = (moved: readonly { key: string; items: readonly string[] }[]) =>
    onChange(moved.find(({ key }) => key === shown)?.items ?? picked);
  const item = (key: string, isOn: boolean) => (
    <PickedItem
      key={key}
      id={key}
      words={byKey.get(key)?.words ?? key}
      isRequired={byKey.get(key)?.isRequired === true}
      isOn={isOn}
      onToggle={() => take(movedOnto(groups, key, isOn ? rest : shown))}
    />
  );
  return (
    <>
      {look !== null && (
        <div className={styles['look']} aria-label={look} role="group">
          {picked.map((key) => (
            <span key={key}>{byKey.get(key)?.words ?? key}</span>
          ))}
        </div>
      )}
      <MoveArea groups={groups} onMove={take}>
        <div className={styles['halves']}>
          <section className={styles['section']}>
            <h3>{title}</h3>
            <MovableGroupList id={shown} label={title}>
              {picked.map((key) => item(key, true))}
            </MovableGroupList>
          </section>
          <section className={styles['rest']}>
            <h3>{restTitle}</h3>
            <MovableGroupList id={rest} label={restTitle}>
              {left.map((key) => item(key, false))}
            </MovableGroupList>
          </section>
        </div>
      </MoveArea>
    </>
  );
}
