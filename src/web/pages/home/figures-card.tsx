import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import type { QuietDays } from '#model/home-cards.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { useIsPhone } from '#web/frame/use-media.ts';
import { listsBehind, totalOf, countsBy } from '#web/home/figure-lists.ts';
import { figuresQuery, type Figures } from '#web/home/figures.ts';
import { periods, type Period } from '#web/home/periods.ts';
import type { Standpoint } from '#web/home/use-standpoint.ts';
import { useFormat } from '#web/language/format.ts';
import { useText } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import { Card } from './card.tsx';
import { ContactBars } from './contact-bars.tsx';
import { FigureTile } from './figure-tile.tsx';
import styles from './home.module.css';

type Props = { readonly standpoint: Standpoint; readonly quiet: QuietDays };

/** What was achieved in a period, by me or others, against the same days of the period before. */
export function FiguresCard({ standpoint, quiet }: Props) {
  const t = useText(homeTexts);
  const { scope, stretch, period, offered, isReady, go } = standpoint;
  const isPhone = useIsPhone();
  const asked = { scope, stretch, quiet };
  const { data, error, isPlaceholderData } = useQuery({
    ...figuresQuery(asked),
    enabled: isReady,
    placeholderData: keepPreviousData,
  });
  return (
    <Card
      title={t('figures')}
      width="whole"
      acts={
        <div className={styles['switches']}>
          {offered.length > 1 && (
            <Segmented
              block={isPhone}
              aria-label={t('scope')}
              value={scope}
              onChange={(next) => go({ scope: next })}
              options={offered.map((value) => ({ value, label: t(`scope.${value}`) }))}
            />
          )}
          <Segmented<Period>
            block={isPhone}
            aria-label={t('period')}
            value={period}
            onChange={(next) => go({ period: next })}
            options={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
          />
        </div>
      }
    >
      {error && <p role="alert">{error.message}</p>}
      <div className={styles['figures']} data-stale={isPlaceholderData} aria-busy={!data}>
        <Tiles figures={data} asked={asked} />
      </div>
      <p className={styles['against']}>{t(`against.${period}`)}</p>
      <ContactBars
        reply={data?.groups['contacts']}
        stretch={stretch}
        list={listsBehind(asked).contacts}
      />
    </Card>
  );
}

type TilesProps = {
  readonly figures: Figures | undefined;
  readonly asked: Parameters<typeof listsBehind>[0];
};

function Tiles({ figures, asked }: TilesProps) {
  const t = useText(homeTexts);
  const format = useFormat();
  const { workspace } = useMeta();
  const lists = listsBehind(asked);
  const groups = figures?.groups;
  const settled = countsBy(groups?.['settled'], 'state');
  const settledBefore = countsBy(groups?.['settledBefore'], 'state');
  const write = (count: number) => format.number(count);
  const writeMoney = (amount: number) =>
    format.money({ amount: String(Math.round(amount)), currency: workspace.currency });
  const pair = (name: 'new' | 'contacts' | 'bought', measure = 'count') =>
    figures && {
      now: totalOf(groups?.[name], measure),
      before: totalOf(groups?.[`${name}Before`], measure),
    };
  const promises = (state: string) =>
    figures && { now: settled.get(state) ?? 0, before: settledBefore.get(state) ?? 0 };
  return (
    <>
      <FigureTile label={t('figure.new')} list={lists.new} figure={pair('new')} write={write} />
      <FigureTile
        label={t('figure.contacts')}
        list={lists.contacts}
        figure={pair('contacts')}
        write={write}
      />
      <FigureTile
        label={t('figure.bought')}
        list={lists.bought}
        figure={pair('bought')}
        write={write}
      />
      <FigureTile
        label={t('figure.amount')}
        list={lists.bought}
        figure={pair('bought', 'sum:amount')}
        write={writeMoney}
      />
      <FigureTile
        label={t('figure.kept')}
        list={lists.kept}
        figure={promises('kept')}
        write={write}
      />
      <FigureTile
        label={t('figure.broken')}
        list={lists.broken}
        figure={promises('broken')}
        write={write}
      />
      <FigureTile
        label={t('figure.quiet')}
        list={lists.quiet}
        figure={figures && { now: figures.counts['quiet'] ?? 0, before: null }}
        write={(count) => (count >= mostCounted ? `${write(mostCounted)}+` : write(count))}
      />
    </>
  );
}

// So far lists are counted in one answer.
const mostCounted = 1000;
