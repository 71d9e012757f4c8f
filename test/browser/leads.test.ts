import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('leads in %s', (language) => {
  const say = saying(language);

  test('a lead is qualified from its page, and says what it became', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const company = `Lathes ${language}`;
    const made = await page.request.post('/api/v1/records/lead', {
      data: { personName: 'Ann', company, productInterest: 'Lathe' },
    });
    const { id } = await made.json();
    await page.goto(new URL(`/records/lead/${id}`, page.url()).href);
    await page.getByRole('button', { name: say('Qualify', '转化'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('Name of the opportunity', '商机名称')).fill('Two lathes');
    expect(await faultsOf(page, 'lead')).toEqual([]);
    await dialog.getByRole('button', { name: say('Qualify', '转化') }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Two lathes' }).first().waitFor();
  });
});
