import { Select } from 'antd';
import type { PathMeta } from '#web/api/use-meta.ts';
import { useLabel } from '#web/language/language.ts';
import { pathLabel } from '#web/list/columns.ts';

type Props = {
  readonly label: string;
  readonly paths: readonly PathMeta[];
  readonly value: string | null;
  /** What stands there while nothing is chosen, and is chosen to have nothing. */
  readonly none?: string;
  readonly onChange: (path: string | null) => void;
};

/** Chooses a field of the object or of what it links to, found by any of its words. */
export function PathSelect({ label, paths, value, none, onChange }: Props) {
  const say = useLabel();
  return (
    <Select
      aria-label={label}
      value={value ?? ''}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...paths.map(({ path, steps }) => ({ value: path, label: pathLabel(steps, say) })),
      ]}
      onChange={(path) => onChange(path === '' ? null : path)}
    />
  );
}
