import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import type { PathStage } from '#web/selling/stages-query.ts';
import { promotionTexts } from '#web/texts/promotion.ts';
import type { Figure, PromotionAsked, PromotionRow } from './promotion.ts';
import { ratioOf } from './ratio.ts';
import styles from './promotion.module.css';

type Props = {
  readonly stages: readonly PathStage[];
  readonly rows: readonly PromotionRow[];
  readonly asked: PromotionAsked;
  readonly onOpen: (figure: Figure) => void;
};

/** The stages one below the other, as wide as many came into them; the share that went on stands between. */
export function Funnel({ stages, rows, asked, onOpen }: Props) {
  const t = useText(promotionTexts);
  const format = useFormat();
  const sums = stages.map((stage) => ({ stage, sum: sumOf(rows, stage.id) }));
  const most = Math.max(1, ...sums.map(({ sum }) => sum.entered));
  return (
    <ol className={styles['funnel']} aria-label={t('funnel')}>
      {sums.map(({ stage, sum }) => {
        const ratio = ratioOf(sum);
        const width = `${Math.max(4, (100 * sum.entered) / most)}%`;
        return (
          <li key={stage.id} className={styles['layer']}>
            <span className={styles['name']}>{stage.name}</span>
            <span className={styles['track']}>
              {asked.by === 'stage' ? (
                <button
                  type="button"
                  className={styles['bar']}
                  style={{ width }}
                  aria-label={t('open', { stage: stage.name, count: sum.entered })}
                  onClick={() => onOpen({ stage: stage.id, group: null, led: null })}
                >
                  {format.number(sum.entered)}
                </button>
              ) : (
                <span className={styles['bar']} style={{ width }}>
                  {format.number(sum.entered)}
                </span>
              )}
            </span>
            <span className={styles['ratio']}>
              {ratio === null ? t('none-left') : t('went-on', { percent: format.number(ratio) })}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function sumOf(rows: readonly PromotionRow[], stage: string) {
  const own = rows.filter((row) => row.stage === stage);
  const sum = (of: 'entered' | 'onward' | 'won' | 'back' | 'lost' | 'staying') =>
    own.reduce((total, row) => total + row[of], 0);
  return {
    entered: sum('entered'),
    onward: sum('onward'),
    won: sum('won'),
    back: sum('back'),
    lost: sum('lost'),
    staying: sum('staying'),
  };
}
