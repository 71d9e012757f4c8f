import { Languages, PanelLeftClose, PanelLeftOpen, Search } from 'lucide-react';
import { Button, Tooltip } from 'antd';
import { HelpButton } from '#web/help/help-button.tsx';
import { useLanguage, useText } from '#web/language/language.ts';
import { Bell } from '#web/notices/bell.tsx';
import { frameTexts } from '#web/texts/frame.ts';
import { NewMenu } from './new-menu.tsx';
import { UserMenu } from './user-menu.tsx';
import styles from './top-bar.module.css';

type Props = {
  readonly area: string;
  readonly isFolded: boolean;
  readonly canFold: boolean;
  readonly onFold: () => void;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
};

/** Search, new, language and the user himself, over every page. */
export function TopBar({ area, isFolded, canFold, onFold, onSearch, onHelp }: Props) {
  const t = useText(frameTexts);
  const Fold = isFolded ? PanelLeftOpen : PanelLeftClose;
  return (
    <header className={styles['bar']}>
      {canFold && (
        <Tooltip title={t(isFolded ? 'unfold' : 'fold')}>
          <Button
            type="text"
            className={styles['fold']}
            icon={<Fold size={18} strokeWidth={1.75} aria-hidden />}
            aria-label={t(isFolded ? 'unfold' : 'fold')}
            onClick={onFold}
          />
        </Tooltip>
      )}
      <button
        type="button"
        className={styles['search']}
        onClick={onSearch}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Search size={16} aria-hidden />
        <span className={styles['hint']}>{t('search.placeholder')}</span>
        <kbd>{isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <div className={styles['acts']}>
        <NewMenu area={area} />
        <HelpButton />
        <Bell />
        <LanguageSwitch />
        <UserMenu onHelp={onHelp} />
      </div>
    </header>
  );
}

/** Turns every screen into the other language at once. */
export function LanguageSwitch() {
  const t = useText(frameTexts);
  const { language, choose } = useLanguage();
  return (
    <Button
      type="text"
      icon={<Languages size={17} strokeWidth={1.75} aria-hidden />}
      aria-label={t('language.switch')}
      onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
    >
      <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{t('language.short')}</span>
    </Button>
  );
}

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
