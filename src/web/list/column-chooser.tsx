import { Button, Checkbox, Input } from 'antd';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { ObjectMeta } from '#model/api.ts';
import { findPath, useMeta } from '#web/api/use-meta.ts';
import { useLabel, useText } from '#web/language/language.ts';
import { listTexts } from '#web/texts/list.ts';
import { offeredPaths, pathLabel } from './columns.ts';
import type { ListState } from './list-state.ts';
import styles from './column-chooser.module.css';

/** Which columns a list shows, and in which order. */
export function ColumnChooser({ object, state }: { object: ObjectMeta; state: ListState }) {
  const t = useText(listTexts);
  const label = useLabel();
  const meta = useMeta();
  const [words, setWords] = useState('');
  const chosen = [...new Set([object.title, ...state.columns])];
  const all = [...new Set([...chosen, ...offeredPaths(meta, object)])].flatMap(
    (path) => findPath(meta, object, path) ?? [],
  );
  const wanted = words.trim().toLowerCase();
  const shown = all.filter((path) => pathLabel(path.steps, label).toLowerCase().includes(wanted));

  const set = (columns: readonly string[]) => state.change({ columns }, { replace: true });
  const toggle = (path: string) =>
    set(chosen.includes(path) ? chosen.filter((one) => one !== path) : [...chosen, path]);
  const move = (path: string, step: number) => {
    const at = chosen.indexOf(path);
    const to = at + step;
    if (to < 1 || to >= chosen.length) return;
    set(chosen.toSpliced(at, 1).toSpliced(to, 0, path));
  };
  return (
    <div className={styles['chooser']}>
      <Input
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder={t('columns.find')}
        aria-label={t('columns.find')}
        autoFocus
      />
      <ul className={styles['list']}>
        {shown.map(({ path, steps }) => {
          const name = pathLabel(steps, label);
          const at = chosen.indexOf(path);
          return (
            <li key={path} className={styles['item']}>
              <Checkbox
                checked={at >= 0}
                disabled={path === object.title}
                onChange={() => toggle(path)}
                className={styles['name'] ?? ''}
              >
                {name}
              </Checkbox>
              {at > 0 && wanted === '' && (
                <span className={styles['moves']}>
                  <Button
                    size="small"
                    type="text"
                    disabled={at === 1}
                    icon={<ArrowUp size={14} aria-hidden />}
                    aria-label={t('columns.up', { field: name })}
                    onClick={() => move(path, -1)}
                  />
                  <Button
                    size="small"
                    type="text"
                    disabled={at === chosen.length - 1}
                    icon={<ArrowDown size={14} aria-hidden />}
                    aria-label={t('columns.down', { field: name })}
                    onClick={() => move(path, 1)}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Button
        type="link"
        size="small"
        onClick={() => state.change({ columns: undefined }, { replace: true })}
      >
        {t('columns.reset')}
      </Button>
    </div>
  );
}
