import { lazy, Suspense } from 'react';
import { useFormat } from '#web/language/format.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { writeAddress } from '#model/address-line.ts';
import type { DisplayProps, KindView } from './kind.ts';
import { textView } from './text.tsx';
import { readAddress, readText } from './values.ts';
import styles from './kinds.module.css';

export const addressView: KindView = {
  Display: Address,
  Editor: lazy(() =>
    import('./editors/address.tsx').then((module) => ({ default: module.AddressEditor })),
  ),
  Filter: null,
  fits: false,
  width: 260,
};

const RegionWords = lazy(() =>
  import('./region-words.tsx').then((module) => ({ default: module.RegionWords })),
);

/** The region of an address by its code, asked for with all that lies in it. */
export const regionView: KindView = {
  ...textView,
  Display: Region,
  Filter: lazy(() =>
    import('./editors/region-filter.tsx').then((module) => ({ default: module.RegionFilter })),
  ),
};

function Region({ value }: DisplayProps) {
  const code = readText(value) ?? '';
  return (
    <Suspense fallback={code}>
      <RegionWords code={code} />
    </Suspense>
  );
}

function Address({ value }: DisplayProps) {
  const format = useFormat();
  const { workspace } = useMeta();
  const address = readAddress(value);
  return (
    <span className={styles['paragraph']}>
      {address && writeAddress(address, workspace.region, format)}
    </span>
  );
}
