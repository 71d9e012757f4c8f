import { lazy } from 'react';
import { useFormat } from '#web/language/format.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { writeAddress } from './address-line.ts';
import type { DisplayProps, KindView } from './kind.ts';
import { readAddress } from './values.ts';
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
