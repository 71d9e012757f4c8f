// Seats at the browser of this process. A page that comes back to an origin runs what its engine has compiled
// before and starts no process anew: half of what a page in a new session takes.
import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '#kit/text.ts';
import { openContext } from './browser.ts';
import { ours } from './product.ts';

/** What a browser session is opened with. */
export type Manner = {
  readonly language: Language;
  readonly width: 1440 | 390;
  readonly look: 'light' | 'dark';
  /** With the worker that opens the app without a line; it would hide requests from tests that watch them. */
  readonly worker?: true;
  /** For a test that changes the session itself (its line, its rights, its routes, its paper): nobody sits there afterwards. */
  readonly alone?: true;
};

/** A browser session with its page. */
export type Seat = {
  readonly manner: Manner;
  readonly base: string;
  readonly context: BrowserContext;
  readonly page: Page;
};

const free: Seat[] = [];

/** A session of that manner with an empty page and nothing stored. */
export async function takeSeat(manner: Manner): Promise<Seat> {
  const at = free.findIndex((seat) => seat.base === ours().base && isAlike(seat.manner, manner));
  const [found] = at >= 0 ? free.splice(at, 1) : [];
  return found ?? openSeat(manner);
}

/** Clears a session for the next test, or closes it where it is not to be used again. */
export async function leaveSeat(seat: Seat, { reuse }: { reuse: boolean }): Promise<void> {
  const { manner, base, context, page } = seat;
  if (!reuse || manner.alone || manner.worker || page.isClosed()) return context.close();
  await Promise.all(
    context
      .pages()
      .filter((other) => other !== page)
      .map((other) => other.close()),
  );
  await page.evaluate(() => sessionStorage.clear()).catch(() => undefined);
  await page.goto('about:blank');
  page.removeAllListeners();
  const tools = await context.newCDPSession(page);
  await tools.send('Storage.clearDataForOrigin', {
    origin: base,
    storageTypes: 'local_storage,indexeddb,cache_storage',
  });
  await tools.detach();
  free.push(seat);
}

function isAlike(one: Manner, other: Manner): boolean {
  return (
    one.language === other.language &&
    one.width === other.width &&
    one.look === other.look &&
    !other.worker &&
    !other.alone
  );
}

async function openSeat(manner: Manner): Promise<Seat> {
  const { base } = ours();
  const isPhone = manner.width === 390;
  const context = await openContext({
    baseURL: base,
    viewport: { width: manner.width, height: isPhone ? 844 : 900 },
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: manner.language === 'zh' ? 'zh-CN' : 'en-GB',
    colorScheme: manner.look,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: manner.worker ? 'allow' : 'block',
  });
  context.setDefaultTimeout(20_000);
  await context.addInitScript((chosen) => {
    // An empty page has no storage.
    if (location.origin !== 'null' && localStorage.getItem('rapport.language') === null)
      localStorage.setItem('rapport.language', chosen);
  }, manner.language);
  return { manner, base, context, page: await context.newPage() };
}
