import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { ours, serveProduct } from './product.ts';
import { chooseOption, visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('a list in %s', (language) => {
  const say = saying(language);

  test('is filtered by a chip, sorted by a column and searched, and its address says so', async () => {
    const page = await visit('/records/account', { language, person: ours().chief });
    await expectCount(page, say('69 records', '69 条'));

    await page.getByRole('button', { name: say('Filter', '筛选'), exact: true }).click();
    await page.getByLabel(say('Find a field', '查找字段')).fill(say('Industry', '行业'));
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: say('Industry', '行业') }).fill(say('Health', '医疗'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: say('Apply', '应用'), exact: true }).click();
    const chip = page.getByRole('button', {
      name: say('Remove the filter Industry', '移除筛选：行业'),
    });
    await chip.waitFor();
    const isFiltered = async () => {
      const seen = await titles(page);
      return seen.includes('Brightline Dental Group') && !seen.includes('Ashford & Pike LLP');
    };
    await expect.poll(isFiltered).toBe(true);

    const found = await titles(page);
    await page
      .getByRole('button', { name: say('Sort by Name', '按名称排序'), exact: true })
      .click();
    await expect.poll(() => titles(page)).toEqual(found.toReversed());
    expect(
      await page
        .getByRole('columnheader', { name: say('Name', '名称') })
        .first()
        .getAttribute('aria-sort'),
    ).toBe('descending');

    await page.reload();
    await expect.poll(() => titles(page)).toEqual(found.toReversed());
    await chip.click();
    await expectCount(page, say('69 records', '69 条'));

    await page.getByLabel(say('Search in this list', '在列表中搜索')).fill('bluewater');
    await expect.poll(() => titles(page)).toEqual(['Bluewater Logistics Ltd']);
    await expectCount(page, say('1 record', '1 条'));
  });

  test('opens a record beside it and on its page; Back returns to the same rows', async () => {
    const page = await visit('/records/account', { language, person: ours().chief });
    await page.getByRole('row', { name: /Ashford/ }).waitFor();
    const grid = page.getByRole('grid');
    const name = 'Straits Marine Services Pte Ltd';
    const cell = page.locator('[role="gridcell"][data-title="true"]', { hasText: name });
    await grid.hover();
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 900);
        return cell.count();
      })
      .toBe(1);
    // The wheel runs on for a while, and the click itself scrolls to what it clicks.
    await cell.click();
    const panel = page.getByRole('complementary', { name: say('Open the page', '打开详情页') });
    await panel.getByRole('heading', { name }).waitFor();
    const place = await grid.evaluate((element) => element.scrollTop);
    await panel.getByRole('button', { name: say('Next record', '下一条') }).click();
    await panel.getByRole('heading', { name }).waitFor({ state: 'detached' });
    const next = (await panel.getByRole('heading', { level: 2 }).textContent()) ?? '';
    await panel.getByRole('button', { name: say('Open the page', '打开详情页') }).click();
    await page.getByRole('heading', { name: next, level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/records\/account\/[0-9a-f-]{36}$/);

    await page.goBack();
    await panel.getByRole('heading', { name: next }).waitFor();
    await expect
      .poll(() => grid.evaluate((element) => element.scrollTop))
      .toBeGreaterThanOrEqual(place - 100);
    await cell.waitFor();
  });

  test('a cell is edited where it stands, and the toast undoes it', async () => {
    const page = await visit('/records/account?search=Cascade', {
      language,
      person: ours().chief,
    });
    const industry = page.getByRole('row', { name: /Cascade/ }).locator('[data-at="0/2"]');
    const before = say('Manufacturing', '制造业');
    const after = say('Retail', '零售业');
    await industry.getByText(before).waitFor();
    await industry.dblclick();
    await industry.getByRole('combobox').fill(after);
    await chooseOption(page, after);
    await page.getByText(say('Industry changed', '已更改行业')).waitFor();
    expect(await stored(page)).toBe('retail');
    await industry.getByText(after).waitFor();
    await page
      .getByRole('status')
      .getByRole('button', { name: say('Undo', '撤销') })
      .click();
    await page.getByText(say('Undone', '已撤销'), { exact: true }).waitFor();
    await industry.getByText(before).waitFor();
    expect(await stored(page)).toBe('manufacturing');
  });

  test('what was deleted lies in the recycle bin and comes back from there', async () => {
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
      .getByRole('button', { name: say('Delete', '删除') })
      .click();
    await page
      .getByText(say('1 record moved to the recycle bin', '已将 1 条记录移入回收站'))
      .waitFor();
    await page.getByText(say('Nothing matches', '没有符合条件的记录')).waitFor();
    await page.goto('/bin?object=account');
    const lost = page.getByRole('listitem').filter({ hasText: 'Larkspur Media Ltd' });
    await lost.getByText('林晚').waitFor();
    await lost.getByRole('button', { name: say('Restore', '恢复') }).click();
    await page.getByText(say('1 record restored', '已恢复 1 条记录')).waitFor();
    await lost.waitFor({ state: 'detached' });
    await page.goto('/records/account?search=Larkspur');
    await expect.poll(() => titles(page)).toEqual(['Larkspur Media Ltd']);
  });
});

async function expectCount(page: Page, words: string): Promise<void> {
  await expect
    .poll(() => page.getByRole('status').allTextContents(), { timeout: 15_000 })
    .toContain(words);
}

/** The names in the first column, as far as rows are drawn. */
function titles(page: Page): Promise<string[]> {
  return page.locator('[role="gridcell"][data-title="true"]').allTextContents();
}

async function stored(page: Page): Promise<unknown> {
  const answer = await page.request.get('/api/v1/records/account?search=Cascade&fields=industry');
  const { items } = await answer.json();
  return items[0].industry;
}
