import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '#kit/text.ts';
import { password, type Person } from '../setup/company.ts';
import { ours, type Company } from './product.ts';
import { leaveSeat, takeSeat, type Manner, type Seat } from './seats.ts';

/** Who looks, in which language, at which width and by which light; a stranger where no person is named. */
export type Visit = Partial<Manner> & {
  readonly person?: Person;
  readonly language: Language;
};

const taken: Seat[] = [];
const failures: string[] = [];

/** Opens a page of the product in a browser session with nothing kept from another; whatever the page then throws fails the test. */
export async function visit(path: string, { person, ...manner }: Visit): Promise<Page> {
  const seat = await takeSeat({ width: 1440, look: 'light', ...manner });
  taken.push(seat);
  const { context, page } = seat;
  await context.clearCookies();
  if (person) await signIn(context, person);
  page.on('pageerror', (error) => failures.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // The browser itself reports every refused request here; those are for the tests to judge.
    const isReply = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isReply) failures.push(`${page.url()}: ${message.text()}`);
  });
  await page.goto(new URL(path, ours().base).href);
  return page;
}

/** Takes the option that the typed words left over, once the list shows it. */
export async function chooseOption(page: Page, words: string): Promise<void> {
  await page.locator('.ant-select-item-option-active', { hasText: words }).waitFor();
  await page.keyboard.press('Enter');
}

/** Leaves what a test opened, and fails it by what its pages complained of; one that has failed leaves pictures. */
export async function closePages(test: string, hasFailed: boolean): Promise<void> {
  if (hasFailed) await keepPictures(test);
  await Promise.all(taken.splice(0).map((seat) => leaveSeat(seat, { reuse: !hasFailed })));
  const seen = failures.splice(0);
  if (seen.length > 0) throw new Error(`The page complained:\n${seen.join('\n')}`);
}

// What the pages showed when a test failed, for whoever looks into it.
async function keepPictures(test: string): Promise<void> {
  const pages = taken.flatMap(({ context }) => context.pages());
  const name = test.replaceAll(/\W+/g, '-').slice(-110);
  await Promise.all(
    pages.map((page, index) =>
      page.screenshot({ path: `dist/browser/${name}-${index}.png` }).catch(() => undefined),
    ),
  );
}

// Hashing a password takes a tenth of a second and more, so a person signs in once for all pages of a file.
const sessions = new WeakMap<
  Company,
  Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>
>();

async function signIn(context: BrowserContext, { email }: Person): Promise<void> {
  const company = ours();
  const known = sessions.get(company) ?? new Map();
  sessions.set(company, known);
  await context.addCookies(known.get(email) ?? []);
  const still =
    known.has(email) && (await context.request.get(`${company.base}/api/v1/auth/session`)).ok();
  if (still) return;
  const answer = await context.request.post(`${company.base}/api/v1/auth/sign-in/email`, {
    data: { email, password },
    headers: { origin: company.base },
  });
  if (!answer.ok()) throw new Error(`the sign-in was refused: ${await answer.text()}`);
  known.set(email, await context.cookies());
}
