import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainly, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser)('help beside the page', () => {
  test.each(
    mainly(
      [
        { language: 'zh', width: 390 },
        { language: 'en', width: 1440 },
      ] as const,
      'zh',
    ),
  )(
    'opens the guide of the page, another of the list, and finds a heading, in $language',
    async (how) => {
      const say = saying(how.language);
      const page = await visit('/merge', { ...how, person: ours().chief });
      await page.getByRole('button', { name: say('Help', '帮助'), exact: true }).press('Enter');
      const drawer = page.getByRole('dialog');
      await drawer
        .getByRole('heading', { name: say('Merging and un-merging', '合并与撤销合并') })
        .waitFor();
      expect(await faultsOf(page, 'help')).toEqual([]);
      const tooWide = await drawer
        .locator('article')
        .evaluate((article) => article.scrollWidth > article.clientWidth + 1);
      expect(tooWide).toBe(false);

      await drawer.getByRole('button', { name: say('All guides', '全部指南') }).click();
      await drawer
        .getByRole('button', { name: say('Search', '搜索'), exact: true })
        .last()
        .click();
      await drawer.getByRole('heading', { name: say('Search', '搜索'), exact: true }).waitFor();

      await drawer.getByRole('searchbox').fill(say('Afterwards', '合并之后'));
      await drawer
        .getByRole('button', { name: say('Afterwards', '合并之后') })
        .first()
        .click();
      await drawer
        .getByRole('heading', { name: say('Afterwards', '合并之后') })
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
    },
  );
});
