import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('selling in %s', (language) => {
  const say = saying(language);

  test('a gate asks in place for what is missing, and the path goes on', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const id = await gatedDeal(page, language);
    await page.goto(new URL(`/records/opportunity/${id}`, page.url()).href);
    const path = page.getByRole('region', { name: say('Stages', '销售阶段') });
    expect(await faultsOf(page, 'opportunity')).toEqual([]);
    const steps = path.getByRole('button', { name: /%/ });
    await steps.nth(1).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: say('Go on', '推进') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => steps.nth(1).getAttribute('aria-current')).toBe('step');
  });

  test('the funnel draws what came into each stage, and a figure opens its opportunities [Y1-23]', async () => {
    const page = await visit('/sales/promotion', { language, person: ours().chief });
    const funnel = page.getByRole('list', { name: say('Funnel', '漏斗图') });
    await funnel.getByRole('button').first().click();
    await page.getByRole('dialog').getByRole('link').first().waitFor();
    expect(await funnel.getByRole('button').count()).toBe(3);
  });
});

/** An opportunity of the gated process in its first stage. */
async function gatedDeal(page: Page, language: string): Promise<string> {
  const { items: methods } = await (
    await page.request.get('/api/v1/records/selling-method?fields=name,usual')
  ).json();
  const { items: parties } = await (
    await page.request.get('/api/v1/records/account?limit=1&fields=name')
  ).json();
  const method = methods.find((one: { usual: boolean }) => !one.usual);
  const made = await page.request.post('/api/v1/records/opportunity', {
    data: { name: `Deal ${language}`, party: parties[0].id, method: method.id },
  });
  const { id } = await made.json();
  return id;
}
