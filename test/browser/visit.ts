import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '#kit/text.ts';
import { openContext } from './browser.ts';
import { password, type Person } from '../setup/company.ts';
import { ours } from './product.ts';

/** Who looks, in which language, at which width and by which light; a stranger where no person is named. */
export type Visit = {
  readonly person?: Person;
  readonly language: Language;
  readonly width?: 1440 | 390;
  readonly look?: 'light' | 'dark';
  /** With the worker that opens the app without a line; it would hide requests from tests that watch them. */
  readonly worker?: true;
};

const open: BrowserContext[] = [];
const failures: string[] = [];

/** Opens a page of the product in a browser of its own; whatever the page then throws fails the test. */
export async function visit(
  path: string,
  { person, language, width, look, worker }: Visit,
): Promise<Page> {
  const { base } = ours();
  const isPhone = width === 390;
  const context = await openContext({
    baseURL: base,
    viewport: { width: width ?? 1440, height: isPhone ? 844 : 900 },
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: look ?? 'light',
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: worker ? 'allow' : 'block',
  });
  open.push(context);
  context.setDefaultTimeout(20_000);
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('rapport.language') === null)
      localStorage.setItem('rapport.language', chosen);
  }, language);
  if (person) await signIn(context, person);
  const page = await context.newPage();
  page.on('pageerror', (error) => failures.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // The browser itself reports every refused request here; those are for the tests to judge.
    const isReply = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isReply) failures.push(`${page.url()}: ${message.text()}`);
  });
  await page.goto(path);
  return page;
}

/** Takes the option that the typed words left over, once the list shows it. */
export async function chooseOption(page: Page, words: string): Promise<void> {
  await page.locator('.ant-select-item-option-active', { hasText: words }).waitFor();
  await page.keyboard.press('Enter');
}

/** Closes what a test opened, and fails it by what its pages complained of; one that has failed leaves pictures. */
export async function closePages(test: string, hasFailed: boolean): Promise<void> {
  if (hasFailed) await keepPictures(test);
  await Promise.all(open.splice(0).map((context) => context.close()));
  const seen = failures.splice(0);
  if (seen.length > 0) throw new Error(`The page complained:\n${seen.join('\n')}`);
}

// What the pages showed when a test failed, for whoever looks into it.
async function keepPictures(test: string): Promise<void> {
  const pages = open.flatMap((context) => context.pages());
  const name = test.replaceAll(/\W+/g, '-').slice(-110);
  await Promise.all(
    pages.map((page, index) =>
      page.screenshot({ path: `dist/browser/${name}-${index}.png` }).catch(() => undefined),
    ),
  );
}

// Hashing a password takes a tenth of a second and more, so a person signs in once for all pages of a file.
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

async function signIn(context: BrowserContext, { email }: Person): Promise<void> {
  const { base } = ours();
  const key = `${base} ${email}`;
  await context.addCookies(sessions.get(key) ?? []);
  const known = sessions.has(key) && (await context.request.get('/api/v1/auth/session')).ok();
  if (known) return;
  const answer = await context.request.post('/api/v1/auth/sign-in/email', {
    data: { email, password },
    headers: { origin: base },
  });
  if (!answer.ok()) throw new Error(`the sign-in was refused: ${await answer.text()}`);
  sessions.set(key, await context.cookies());
}
