import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { ConfigProvider, type ConfigProviderProps } from 'antd';
import en from 'antd/es/locale/en_US.js';
import zh from 'antd/es/locale/zh_CN.js';
import { useLanguage } from '#web/language/language.ts';
import { useMedia } from '#web/frame/use-media.ts';
import { readPreference, writePreference } from './preference.ts';
import { antTheme, paint, type Look } from './theme.ts';

/** What the user chose; `system` follows the device. */
export type LookChoice = Look | 'system';

type Chosen = {
  readonly look: Look;
  readonly choice: LookChoice;
  readonly choose: (choice: LookChoice) => void;
};

const LookContext = createContext<Chosen>({ look: 'light', choice: 'system', choose: () => {} });

const choices: readonly LookChoice[] = ['system', 'light', 'dark'];

/** The look in force, the user's choice, and how to change it. */
export function useLook(): Chosen {
  return use(LookContext);
}

/** Paints the page and sets up Ant Design in the look and language in force. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = useState<LookChoice>(() => readPreference('look', choices, 'system'));
  const { language } = useLanguage();
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  const isTouch = useMedia('(pointer: coarse)');
  const look = choice === 'system' ? (isDark ? 'dark' : 'light') : choice;

  // Before the first picture, so that nothing flashes in the other look.
  useLayoutEffect(() => paint(look), [look]);

  const chosen = useMemo(() => {
    const choose = (next: LookChoice) => {
      writePreference('look', next);
      setChoice(next);
    };
    return { look, choice, choose };
  }, [look, choice]);
  const settings = useMemo(() => antTheme({ look, isCalm, isTouch }), [look, isCalm, isTouch]);

  return (
    <LookContext value={chosen}>
      <ConfigProvider
        theme={settings}
        locale={wordsOf(language === 'zh' ? zh : en)}
        csp={pageNonce}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark: true }}
      >
        {children}
      </ConfigProvider>
    </LookContext>
  );
}

type Words = NonNullable<ConfigProviderProps['locale']>;

// The compiler sees the package as CommonJS, the bundler as a module: the words stand one level deeper for the one.
function wordsOf(module: Words | { readonly default: Words }): Words {
  return 'default' in module ? module.default : module;
}

const pageNonce = {
  nonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '',
};
