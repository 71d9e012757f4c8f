import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit, type Visit } from './visit.ts';

serveProduct();

// By dark nothing differs but the colours, and they do not depend on words.
const visits: readonly Pick<Visit, 'language' | 'width' | 'look'>[] = [
  { language: 'en', width: 1440, look: 'light' },
  { language: 'zh', width: 1440, look: 'dark' },
  { language: 'zh', width: 390, look: 'light' },
];

describe.skipIf(!hasBrowser)('no page has a serious fault for people with disabilities', () => {
  test.each(visits)('$look at $width px in $language', { timeout: 150_000 }, async (how) => {
    const of = how.look === 'dark' ? 'colours' : undefined;
    const faultsAt = async (at: Page, path: string): Promise<string[]> => {
      await go(at, path);
      return faultsOf(at, path, of);
    };
    const stranger = await visit('/sign-in', how);
    const faults = [
      ...(await faultsAt(stranger, '/sign-in')),
      ...(await faultsAt(stranger, '/sign-in/link#gone')),
    ];
    const page = await visit('/', { ...how, person: ours().chief });
    for (const path of await pathsOf(page, how.width === 390))
      faults.push(...(await faultsAt(page, path)));
    for (const [path, key, over] of overs) {
      if (how.width === 390 && key !== 'Control+k') continue;
      await go(page, path);
      await page.keyboard.press(key);
      await page.locator(over).first().waitFor();
      faults.push(...(await faultsOf(page, `${path} ${key}`, of)));
      await page.keyboard.press('Escape');
      await page.locator(over).first().waitFor({ state: 'hidden' });
    }
    expect(faults).toEqual([]);
  });
});

// What opens over a page, and the key that opens it.
const overs = [
  ['/', 'Control+k', 'dialog[open]'],
  ['/records/contact', '?', 'dialog[open], [role="dialog"]'],
  ['/records/contact', 'f', '.ant-popover input'],
  ['/records/contact', 'n', '[role="dialog"] input'],
] as const;

/** Every page that the administration leads to (on a phone two of them), and one of each kind of the others. */
async function pathsOf(page: Page, isPhone: boolean): Promise<string[]> {
  const listed = await page.request.get('/api/v1/records/account?search=Carver&fields=name');
  const { items } = await listed.json();
  const id: string = items[0].id;
  const some = await (await page.request.get('/api/v1/records/account?limit=2&fields=name')).json();
  const ids = some.items.map((one: { id: string }) => one.id).join(',');
  await go(page, '/admin');
  const places = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const administration = places.filter((path) => /^\/(admin|bin|changes|import)/.test(path));
  return [
    ...new Set([
      '/',
      '/profile',
      '/notifications',
      '/notifications/settings',
      '/to-do',
      '/data-quality',
      '/customers/flow',
      '/sales/promotion',
      '/money/receivables',
      '/sales/goals',
      '/sales/forecast',
      '/reports/new?d=%7B%22object%22%3A%22account%22%2C%22rows%22%3A%7B%22field%22%3A%22industry%22%7D%2C%22measures%22%3A%5B%7B%22measure%22%3A%22count%22%7D%5D%2C%22chart%22%3A%22bar%22%7D',
      '/sales/leads/conversion',
      '/customers/classes',
      '/customers/status-rules',
      '/calendar?view=week',
      '/calendar?view=agenda',
      '/calendar?view=team',
      '/nowhere',
      '/search?q=a',
      '/admin/shape/account',
      '/admin/shape/account?tab=layout',
      '/admin/shape/account?tab=rules',
      '/records/account',
      '/records/transaction',
      '/pools',
      '/pools/new/settings',
      '/portfolios',
      '/approval-rules/new',
      '/records/account?mode=board',
      '/records/account?mode=chart',
      `/merge?object=account&ids=${ids}`,
      `/records/account/${id}`,
      `/records/account/${id}?tab=contact.account`,
      `/records/account/${id}?tab=files`,
      `/records/account?open=${id}`,
      '/records/contact?create=contact',
      ...(isPhone ? administration.slice(0, 2) : administration),
    ]),
  ];
}

// By the app's own router, whose promise ends when the page stands: loading all anew for each would take minutes.
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate(`__TSR_ROUTER__.navigate({ href: ${JSON.stringify(path)} })`);
  await page.locator('h1, h2').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('[aria-busy="true"], [data-skeleton], [role="status"][aria-label]') ===
      null,
  );
}
