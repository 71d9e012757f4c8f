import type { Depth, ObjectMeta } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { roleTexts } from '#web/texts/role.ts';
import { depthsOf } from './grants.ts';
import styles from './matrix.module.css';

type Props = {
  readonly object: Pick<ObjectMeta, 'owned'>;
  /** Null where several cells differ. */
  readonly depth: Depth | null;
  readonly label: string;
  readonly onChange: (depth: Depth) => void;
  /** A quick setter beside the cells that it sets. */
  readonly isQuick?: boolean;
};

/** How far a privilege reaches. The browser's own list: hundreds of them stand on the page at once. */
export function DepthSelect({ object, depth, label, onChange, isQuick = false }: Props) {
  const t = useText(roleTexts);
  const choices = depthsOf(object);
  return (
    <select
      className={styles['depth']}
      data-depth={depth ?? 'mixed'}
      data-quick={isQuick}
      aria-label={label}
      title={label}
      value={depth ?? ''}
      onChange={(event) => {
        const chosen = choices.find((one) => one === event.target.value);
        if (chosen) onChange(chosen);
      }}
    >
      {depth === null && <option value="">{t('mixed')}</option>}
      {choices.map((one) => (
        <option key={one} value={one}>
          {one === 'all' && !object.owned ? t('depth.yes') : t(`depth.${one}`)}
        </option>
      ))}
    </select>
  );
}
