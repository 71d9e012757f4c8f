import type { ReactNode } from 'react';
import { homeCards, type HomeCard } from '#model/home-cards.ts';
import { useObject } from '#web/api/use-meta.ts';
import { Page } from '#web/frame/page.tsx';
import { Lines } from '#web/frame/skeleton.tsx';
import { useHomeSettings } from '#web/home/use-home-settings.ts';
import { useStandpoint } from '#web/home/use-standpoint.ts';
import { useText } from '#web/language/language.ts';
import { homeTexts } from '#web/texts/home.ts';
import { CardsMenu } from './cards-menu.tsx';
import { CreateActs } from './create-acts.tsx';
import { FiguresCard } from './figures-card.tsx';
import { DayLine, useGreeting } from './greeting.tsx';
import { Hints } from './hints.tsx';
import { MovedCard } from './moved-card.tsx';
import { NoticesCard } from './notices-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { RecentCard } from './recent-card.tsx';
import { TodayCard } from './today-card.tsx';
import { ToCallCard } from './to-call-card.tsx';
import styles from './home.module.css';

/** Where the day begins: what is to be done, whom to call, what happened, and how it goes. */
export function HomePage() {
  const t = useText(homeTexts);
  const greeting = useGreeting();
  const { settings, keep } = useHomeSettings();
  const offered = useOffered();
  const names = Object.fromEntries(offered.map((card) => [card, t(cardNames[card])]));
  return (
    <Page
      title={greeting}
      acts={
        <>
          <CreateActs />
          {settings && (
            <CardsMenu
              settings={settings}
              names={names}
              keep={(part) => keep(part, t('cards.saved'))}
            />
          )}
        </>
      }
    >
      <DayLine />
      {!settings && <Lines count={12} />}
      {settings && (
        <>
          <Hints
            settings={settings}
            dismiss={(hint) => keep({ dismissed: [...settings.dismissed, hint] }, t('dismissed'))}
          />
          <Cards
            cards={settings.order.filter(
              (card) => offered.includes(card) && !settings.hidden.includes(card),
            )}
          />
        </>
      )}
    </Page>
  );
}

const cardNames = {
  'today': 'today',
  'to-call': 'call',
  'figures': 'figures',
  'people': 'people',
  'notices': 'notices',
  'moved': 'moved',
  'recent': 'recent',
} as const satisfies Record<HomeCard, keyof typeof homeTexts>;

// Who may read no customers has his day and his notices.
function useOffered(): readonly HomeCard[] {
  const mayRead = useObject('party') !== undefined;
  const hasActivities = useObject('activity') !== undefined;
  const { scope } = useStandpoint();
  return homeCards.filter((card) => {
    if (card === 'people') return mayRead && scope !== 'me';
    if (card === 'today') return hasActivities;
    return mayRead || card === 'notices' || card === 'recent';
  });
}

function Cards({ cards }: { cards: readonly HomeCard[] }) {
  const t = useText(homeTexts);
  const standpoint = useStandpoint();
  const { settings, keep } = useHomeSettings();
  if (!settings) return null;
  const { quiet } = settings;
  const drawn: Readonly<Record<HomeCard, () => ReactNode>> = {
    'today': () => <TodayCard key="today" />,
    'to-call': () => (
      <ToCallCard
        key="to-call"
        quiet={quiet}
        keep={(next) => keep({ quiet: next }, t('quiet.saved'))}
      />
    ),
    'figures': () => <FiguresCard key="figures" standpoint={standpoint} quiet={quiet} />,
    'people': () => <PeopleCard key="people" standpoint={standpoint} quiet={quiet} />,
    'notices': () => <NoticesCard key="notices" />,
    'moved': () => <MovedCard key="moved" />,
    'recent': () => <RecentCard key="recent" />,
  };
  return <div className={styles['home']}>{cards.map((card) => drawn[card]())}</div>;
}
