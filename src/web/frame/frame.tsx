import { Outlet, useLocation, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useMeta } from '#web/api/use-meta.ts';
import { ContactDesk } from '#web/contact/contact-desk.tsx';
import { adopt, useText } from '#web/language/language.ts';
import { OfflineBar } from '#web/offline/offline-bar.tsx';
import { SaveDialogs } from '#web/save/save-dialogs.tsx';
import { frameTexts } from '#web/texts/frame.ts';
import { readPreference, writePreference } from '#web/theme/preference.ts';
import { AreaSheet } from './area-sheet.tsx';
import { areaAt, areasOf } from './places.ts';
import { BottomBar, Rail } from './rail.tsx';
import { SideColumn } from './side-column.tsx';
import { Lines } from './skeleton.tsx';
import { TopBar } from './top-bar.tsx';
import { useIsPhone, useMedia } from './use-media.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { ViewAsBanner } from './view-as-banner.tsx';
import styles from './frame.module.css';

const Palette = lazy(() =>
  import('#web/palette/palette.tsx').then((module) => ({ default: module.Palette })),
);
const ShortcutHelp = lazy(() =>
  import('./shortcut-help.tsx').then((module) => ({ default: module.ShortcutHelp })),
);
const CreateDialog = lazy(() =>
  import('#web/forms/create-dialog.tsx').then((module) => ({ default: module.CreateDialog })),
);

type Over = 'palette' | 'help' | 'areas' | null;

/** What stands around every page: areas, search, the user. */
export function Frame() {
  const t = useText(frameTexts);
  const meta = useMeta();
  const current = areaAt(meta, useLocation().pathname);
  const [over, setOver] = useState<Over>(null);
  const [isFolded, toggleFold] = useFold();
  const isPhone = useIsPhone();
  const { create } = useSearch({ from: '/inside' });
  // A dialogue's close event may come late, when another one is open already.
  const close = (which: Over) => () => setOver((now) => (now === which ? null : now));
  usePaletteKey(() => setOver((before) => (before === 'palette' ? null : 'palette')));
  useShortcuts({ '?': () => setOver('help'), '/': focusListSearch });

  usePreload();
  useEffect(() => adopt(meta.user.language), [meta.user.language]);

  const areas = areasOf(meta);
  const area = areas.find(({ name }) => name === current);
  const hasColumn = !isPhone && area !== undefined;
  return (
    <SaveDialogs>
      <a className={styles['skip']} href="#main">
        {t('skip')}
      </a>
      <div className={styles['frame']} data-column={hasColumn && !isFolded}>
        {!isPhone && <Rail areas={areas} current={current} />}
        <TopBar
          area={current}
          isFolded={isFolded}
          canFold={hasColumn}
          onFold={toggleFold}
          onSearch={() => setOver('palette')}
          onHelp={() => setOver('help')}
        />
        {hasColumn && !isFolded && <SideColumn area={area} />}
        <main id="main" tabIndex={-1} className={styles['main']}>
          <ViewAsBanner />
          <OfflineBar />
          <Suspense fallback={<Lines count={10} />}>
            <ContactDesk>
              <Outlet />
            </ContactDesk>
          </Suspense>
        </main>
        {isPhone && <BottomBar areas={areas} current={current} onMore={() => setOver('areas')} />}
      </div>
      <AreaSheet areas={areas} isOpen={over === 'areas'} onClose={close('areas')} />
      <Suspense>
        {over === 'palette' && <Palette onClose={close('palette')} />}
        {over === 'help' && <ShortcutHelp onClose={close('help')} />}
        {create && <CreateDialog key={create} object={create} />}
      </Suspense>
    </SaveDialogs>
  );
}

// What the next click most often needs, fetched while the person reads.
function usePreload(): void {
  useEffect(() => {
    const preload = () => {
      void import('#web/forms/create-dialog.tsx');
      void import('#web/kinds/editors/words.tsx');
      void import('#web/kinds/editors/choice.tsx');
      void import('#web/kinds/editors/link.tsx');
      void import('#web/list/side-panel.tsx');
      void import('#web/palette/palette.tsx');
    };
    const waiting = requestIdleCallback(preload, { timeout: 4000 });
    return () => cancelIdleCallback(waiting);
  }, []);
}

function useFold(): [boolean, () => void] {
  const [choice, setChoice] = useState(() =>
    readPreference('column', ['folded', 'open', 'fits'], 'fits'),
  );
  const isNarrow = useMedia('(max-width: 1099px)');
  const isFolded = choice === 'folded' || (choice === 'fits' && isNarrow);
  const toggle = () => {
    const next = isFolded ? 'open' : 'folded';
    writePreference('column', next);
    setChoice(next);
  };
  return [isFolded, toggle];
}

function usePaletteKey(toggle: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k')
        return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function focusListSearch(): void {
  document.querySelector<HTMLInputElement>('[data-list-search]')?.focus();
}
