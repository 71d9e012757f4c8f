import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from './chromium.ts';

const browser = await launchBrowser();

/** Whether this machine has a Chromium; without one the browser tests are skipped, and say so. */
export const hasBrowser = browser !== null;

/** A browser session of its own, with nothing kept from another. */
export async function openContext(options: BrowserContextOptions): Promise<BrowserContext> {
  if (!browser) throw new Error('there is no Chromium');
  return browser.newContext(options);
}
