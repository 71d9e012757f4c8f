import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { portfoliosTexts } from '#web/texts/portfolios.ts';
import type { Load } from './loads.ts';
import styles from './portfolios.module.css';

type Props = {
  readonly loads: readonly Load[];
  readonly onAdd?: (person: Load) => void;
  readonly onEdit?: (cap: string) => void;
};

/** Each person with a bar for each cap: how much of it is taken. */
export function LoadList({ loads, onAdd, onEdit }: Props) {
  const t = useText(portfoliosTexts);
  const format = useFormat();
  const most = Math.max(1, ...loads.map((one) => one.held));
  return (
    <ul className={styles['list']} aria-label={t('people')}>
      {loads.map((load) => (
        <li key={load.id} className={styles['person']}>
          <div className={styles['name']}>
            <strong>{load.name}</strong>
            <span>{load.unit}</span>
          </div>
          <div className={styles['bars']}>
            <Bar label={t('all')} held={load.held} of={most} said={format.number(load.held)} />
            {load.caps.map((cap) => (
              <Bar
                key={cap.id}
                label={cap.className ?? cap.name}
                held={cap.held}
                of={cap.most}
                isCap
                said={t('of', { held: format.number(cap.held), most: format.number(cap.most) })}
                {...(onEdit
                  ? { act: t('cap.edit', { cap: cap.name }), onAct: () => onEdit(cap.id) }
                  : {})}
              />
            ))}
            <p className={styles['classes']}>
              {load.classes.map((one) => (
                <span key={one.id}>
                  {one.name} {format.number(one.count)}
                </span>
              ))}
            </p>
          </div>
          {onAdd && (
            <Button
              type="text"
              icon={<Plus size={15} aria-hidden />}
              aria-label={t('cap.add', { name: load.name })}
              title={t('cap.add', { name: load.name })}
              onClick={() => onAdd(load)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

type BarProps = {
  readonly label: string;
  readonly held: number;
  readonly of: number;
  readonly said: string;
  readonly isCap?: boolean;
  readonly act?: string;
  readonly onAct?: () => void;
};

function Bar({ label, held, of, said, isCap = false, act, onAct }: BarProps) {
  const t = useText(portfoliosTexts);
  const part = Math.min(1, of === 0 ? Number(held > 0) : held / of);
  const state = isCap ? (held > of ? 'over' : held >= of * 0.9 ? 'full' : 'room') : 'plain';
  return (
    <div className={styles['line']}>
      {onAct ? (
        <button type="button" className={styles['label']} aria-label={act} onClick={onAct}>
          {label}
        </button>
      ) : (
        <span className={styles['label']}>{label}</span>
      )}
      <span className={styles['track']} aria-hidden>
        <span data-state={state} style={{ width: `${part * 100}%` }} />
      </span>
      <span className={styles['said']}>
        {said}
        {state === 'over' && <em> {t('over')}</em>}
      </span>
    </div>
  );
}
