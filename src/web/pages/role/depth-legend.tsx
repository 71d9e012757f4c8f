import { depths } from '#model/api.ts';
import { useText } from '#web/language/language.ts';
import { roleTexts } from '#web/texts/role.ts';
import styles from './matrix.module.css';

/** What each reach means, behind a word. */
export function DepthLegend() {
  const t = useText(roleTexts);
  return (
    <details className={styles['legend']}>
      <summary>{t('legend')}</summary>
      <dl>
        {depths.map(
          (depth) =>
            depth !== 'none' && (
              <div key={depth}>
                <dt>{t(`depth.${depth}`)}</dt>
                <dd>{t(`legend.${depth}`)}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  );
}
