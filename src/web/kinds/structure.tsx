import type { DisplayProps, KindView } from './kind.ts';
import styles from './kinds.module.css';

export const structureView: KindView = { Display: Structure, fits: false, width: 200 };

function Structure({ value }: DisplayProps) {
  return <code className={styles['structure']}>{JSON.stringify(value)}</code>;
}
