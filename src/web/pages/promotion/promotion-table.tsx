import { useObject } from '#web/api/use-meta.ts';
import { useFormat } from '#web/language/format.ts';
import { useLabel, useText } from '#web/language/language.ts';
import type { PathStage } from '#web/selling/stages-query.ts';
import { promotionTexts } from '#web/texts/promotion.ts';
import type { Figure, Grouping, PromotionRow } from './promotion.ts';
import { leads, ratioOf } from './ratio.ts';
import styles from './promotion.module.css';

type Props = {
  readonly stages: readonly PathStage[];
  readonly rows: readonly PromotionRow[];
  readonly by: Grouping;
  readonly onOpen: (figure: Figure) => void;
};

/** The same as the funnel in numbers, each a button that opens its opportunities. */
export function PromotionTable({ stages, rows, by, onOpen }: Props) {
  const t = useText(promotionTexts);
  const format = useFormat();
  const groupName = useGroupName(by);
  const figure = (count: number, asked: Figure) =>
    count === 0 ? (
      '0'
    ) : (
      <button type="button" onClick={() => onOpen(asked)}>
        {format.number(count)}
      </button>
    );
  const days = (value: number | null) => (value === null ? '–' : format.number(value));
  return (
    <div className={styles['scroller']}>
      <table className={styles['table']}>
        <caption>{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('stage')}</th>
            {by !== 'stage' && <th scope="col">{t(`by.${by}`)}</th>}
            <th scope="col">{t('entered')}</th>
            {leads.map((led) => (
              <th key={led} scope="col">
                {t(led)}
              </th>
            ))}
            <th scope="col">{t('ratio')}</th>
            <th scope="col">{t('mean')}</th>
            <th scope="col">{t('median')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const ratio = ratioOf(row);
            const of = { stage: row.stage, group: row.group };
            return (
              <tr key={`${row.stage} ${row.group}`}>
                <th scope="row">{stages.find(({ id }) => id === row.stage)?.name}</th>
                {by !== 'stage' && <td>{groupName(row)}</td>}
                <td>{figure(row.entered, { ...of, led: null })}</td>
                {leads.map((led) => (
                  <td key={led}>{figure(row[led], { ...of, led })}</td>
                ))}
                <td>{ratio === null ? '–' : `${format.number(ratio)}%`}</td>
                <td>{days(row.meanDays)}</td>
                <td>{days(row.medianDays)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function useGroupName(by: Grouping): (row: PromotionRow) => string {
  const t = useText(promotionTexts);
  const label = useLabel();
  const object = useObject('opportunity');
  const options = object?.fields.find(({ name }) => name === 'source')?.options ?? {};
  return ({ title }) => {
    const option = by === 'source' && title !== null ? options[title] : undefined;
    return (option ? label(option.label) : title) ?? t('no-group');
  };
}
