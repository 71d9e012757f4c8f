import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))(
  'charts, views and favourites in %s',
  (language) => {
    const say = saying(language);

    test('a chart is drawn, said as a table, and leads to the records behind it [Z-47]', async () => {
      const page = await visit('/records/account?mode=chart&group=industry', {
        language,
        person: ours().chief,
      });
      await page.locator('[data-drawn="true"] canvas').waitFor();
      const row = page.getByRole('row', { name: new RegExp(say('Manufacturing', '制造业')) });
      const count = Number((await row.getByRole('cell').first().textContent()) ?? '');
      expect(count).toBeGreaterThan(5);
      expect(await faultsOf(page, 'chart')).toEqual([]);
      await page.getByText(say('Pie', '饼图'), { exact: true }).click();
      await page.locator('[data-drawn="true"] canvas').waitFor();
      await row.getByRole('button').click();
      await page.getByRole('grid').waitFor();
      await expect
        .poll(() => page.getByRole('status').allTextContents())
        .toContain(say(`${count} records`, `${count} 条`));
      await page
        .getByRole('button', { name: say('Remove the filter Industry', '移除筛选：行业') })
        .waitFor();
    });

    test.runIf(language === 'en')(
      'a table stands in groups with counts and sums, folded and walked by keys',
      async () => {
        const columns = encodeURIComponent(JSON.stringify(['name', 'status', 'revenue']));
        const page = await visit(`/records/account?columns=${columns}`, {
          language,
          person: ours().chief,
        });
        await page.getByRole('button', { name: 'Group', exact: true }).click();
        await page.getByRole('menuitem', { name: 'Customer status' }).click();
        const grid = page.getByRole('grid');
        const head = (name: string) => grid.locator('[data-group]', { hasText: name });
        await head('Potential').waitFor();
        const [sums] = await sumsOf(page, 'potential');
        await expect.poll(() => head('Potential').innerText()).toContain(String(sums?.count));
        expect((await head('Potential').innerText()).replaceAll(/\D/g, '')).toContain(
          String(sums?.revenue).replaceAll(/\D/g, ''),
        );
        const first = grid.getByRole('row').filter({ has: page.getByRole('checkbox') });
        await first.nth(1).waitFor();
        expect(await faultsOf(page, 'the groups of a table')).toEqual([]);
        await grid.focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/records\/account\/[0-9a-f-]{36}/);
        await page.goBack();
        const fold = grid.getByRole('button', { name: /^Potential/ });
        await fold.click();
        await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('false');
        await page.reload();
        await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('false');
        await page.getByRole('button', { name: 'By customer status', exact: true }).click();
        await page.getByRole('menuitem', { name: 'Fold all groups', exact: true }).click();
        await expect
          .poll(() => grid.locator('[data-group] [aria-expanded="true"]').count())
          .toBe(0);
        await page.getByRole('button', { name: 'By customer status', exact: true }).click();
        await page.getByRole('menuitem', { name: 'No groups' }).click();
        await expect.poll(() => grid.locator('[data-group]').count()).toBe(0);
      },
    );

    test('a chart by month is a line, on a phone too', async () => {
      const how = { language, person: ours().chief, width: 390 } as const;
      const path = '/records/transaction?mode=chart&group=at%3Amonth&measure=sum%3Aamount';
      const page = await visit(path, how);
      await page.locator('[data-drawn="true"] canvas').waitFor();
      expect(await page.getByRole('row').count()).toBeGreaterThan(6);
      expect(await faultsOf(page, 'chart on a phone')).toEqual([]);
    });

    test('an address that names what the list does not know shows the rest and says so', async () => {
      const columns = encodeURIComponent('["name","nosuch","industry","industry"]');
      for (const query of [`columns=${columns}&sort=["-gone"]`, 'columns=', 'columns=name']) {
        const page = await visit(`/records/account?${query}`, { language, person: ours().chief });
        await page.locator('[role="gridcell"][data-title="true"]').first().waitFor();
        if (query.length < 20) continue;
        await page.getByText(/nosuch/).waitFor();
        expect(await page.getByText(/gone/).count()).toBe(1);
        const industry = say('Industry', '行业');
        expect(await page.getByRole('columnheader', { name: industry }).count()).toBe(1);
      }
    });

    test('a record and a view are kept at hand, put in order, and a view opens first for oneself', async () => {
      const page = await visit('/records/account', { language, person: ours().chief });
      const tab = page.getByRole('navigation', { name: say('Views', '视图') }).getByRole('link');
      const name = (await tab.nth(1).textContent()) ?? '';
      await tab.nth(1).click();
      const star = page.getByRole('button', { name: say('Add to favourites', '加入收藏') });
      await star.click();
      const kept = page.locator('nav').getByRole('link', { name, exact: true });
      await expect.poll(() => kept.count()).toBe(2);

      await page
        .getByRole('button', { name: new RegExp(say('Acts on the view', '对视图')) })
        .click();
      await page
        .getByRole('menuitem', { name: say('Open first for me', '设为我的默认视图') })
        .click();
      await page.getByRole('status').getByText(name).first().waitFor();
      await page.goto('/records/account');
      await expect
        .poll(() => tab.and(page.locator('[aria-current="page"]')).allTextContents())
        .toEqual([name]);

      await page.goto('/records/account?view=all&search=Carver');
      await page.getByRole('gridcell').first().waitFor();
      const record = await firstOf(page);
      await page.goto(`/records/account/${record.id}`);
      await star.click();
      const link = page.locator('nav').getByRole('link', { name: record.name, exact: true });
      await expect.poll(() => link.count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: say('Arrange favourites', '调整收藏') }).click();
      const dialog = page.getByRole('dialog');
      for (const remove of [record.name, name])
        await dialog
          .getByRole('button', { name: say(`Remove ${remove}`, `移除${remove}`) })
          .click();
      await dialog.getByRole('button', { name: say('Save', '保存') }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => kept.count()).toBe(0);
    });

    test('tags are made where they are picked, and put on many records as one change', async () => {
      const page = await visit('/records/account?search=Larkspur', {
        language,
        person: ours().chief,
      });
      await page
        .getByRole('row', { name: /Larkspur/ })
        .getByRole('checkbox')
        .check();
      await page
        .getByRole('toolbar')
        .getByRole('button', { name: say('Tags', '标签') })
        .click();
      const dialog = page.getByRole('dialog');
      const tag = `Fair ${language}`;
      await dialog.getByRole('combobox').fill(tag);
      await page.getByText(say(`Make the tag “${tag}”`, `新建标签“${tag}”`)).click();
      await page.getByText(say(`Tag “${tag}” made`, `已新建标签“${tag}”`)).waitFor();
      await page.keyboard.press('Escape');
      await dialog.getByRole('button', { name: say('Change 1 record', '修改 1 条记录') }).click();
      await page.getByText(say('1 record changed', '已更改 1 条记录')).waitFor();
      expect(await tagsOf(page)).toContain(tag);
      await page
        .getByRole('status')
        .getByRole('button', { name: say('Undo', '撤销') })
        .last()
        .click();
      await expect.poll(() => tagsOf(page)).not.toContain(tag);
    });
  },
);

async function firstOf(page: Page): Promise<{ id: string; name: string }> {
  const answer = await page.request.get('/api/v1/records/account?search=Carver&fields=name');
  const { items } = await answer.json();
  return items[0];
}

async function tagsOf(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/records/account?search=Larkspur&fields=tags');
  const { items } = await answer.json();
  return JSON.stringify(items[0].tags);
}

/** What the API counts and sums up of the customers of one status. */
async function sumsOf(page: Page, status: string): Promise<{ count: unknown; revenue: unknown }[]> {
  const answer = await page.request.post('/api/v1/records/account/query', {
    data: {
      filter: { field: 'status', op: 'is', value: status },
      groupBy: ['status'],
      measures: [{ measure: 'count' }, { measure: 'sum', field: 'revenue' }],
    },
    headers: { origin: ours().base },
  });
  const { groups } = await answer.json();
  return groups.map((group: { values: Record<string, unknown> }) => ({
    count: group.values['count'],
    revenue: group.values['sum:revenue'],
  }));
}
