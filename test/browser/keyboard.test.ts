import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { add } from '../setup/records.ts';
import { hasBrowser } from './browser.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

beforeAll(async () => {
  if (hasBrowser) await add(ours().scope, 'contact', { name: '张伟' });
});

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('by keyboard in %s', (language) => {
  const say = saying(language);

  test('j and k walk the rows, o opens at the side, Escape closes, Enter opens the page', async () => {
    const page = await visit('/records/account', { language, person: ours().chief });
    await page.getByRole('row', { name: /Ashford/ }).waitFor();
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    const current = await currentName(page);
    expect(current).toBe(await nameAt(page, 1));

    const panel = page.getByRole('complementary', { name: say('Open the page', '打开详情页') });
    await page.keyboard.press('o');
    await panel.getByRole('heading', { name: current, level: 2 }).waitFor();
    await page.keyboard.press('j');
    const next = await nameAt(page, 2);
    await panel.getByRole('heading', { name: next, level: 2 }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });

    await page.keyboard.press('x');
    await page.getByRole('toolbar').getByText(say('1 selected', '已选 1 条')).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: next, level: 1 }).waitFor();
  });

  test('Ctrl+K finds a person by pinyin and goes there; one-letter keys stay silent while one types', async () => {
    const page = await visit('/records/account', { language, person: ours().chief });
    await page.getByRole('row', { name: /Ashford/ }).waitFor();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: say('Search or jump to', '搜索或跳转') });
    await palette.getByRole('combobox').pressSequentially('zhangwei');
    await palette.getByRole('option', { name: /张伟/ }).first().waitFor();
    await expect
      .poll(() => palette.getByRole('option', { selected: true }).textContent())
      .toContain('张伟');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '张伟', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/records\/contact\//);

    await page.keyboard.press('Control+k');
    await palette.waitFor();
    await page.keyboard.press('Escape');
    await palette.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: say('Keyboard shortcuts', '键盘快捷键') }).waitFor();
  });

  test('the language turns at once and stays; the look too [GC-001 SW-68]', async () => {
    const page = await visit('/records/account', { language, person: ours().chief });
    await page.getByRole('row', { name: /Ashford/ }).waitFor();
    await page.evaluate(() => document.body.setAttribute('data-same-page', 'yes'));
    await page
      .getByRole('button', {
        name: say('Language: English. 切换为中文', '语言：中文。EN：Switch to English'),
      })
      .click();
    const turned = say('公司', 'Accounts');
    await page.getByRole('heading', { name: turned, level: 1 }).waitFor();
    await page.getByRole('columnheader', { name: say('行业', 'Industry') }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(say('zh-CN', 'en'));
    expect(await page.locator('body').getAttribute('data-same-page')).toBe('yes');

    expect(await ground(page)).toBe(light);
    await page.getByRole('button', { name: say('林晚 的账户', 'Account of 林晚') }).click();
    await page.getByRole('menuitem', { name: say('深色', 'Dark') }).click();
    await expect.poll(() => ground(page)).toBe(dark);
    await page.reload();
    await page.getByRole('heading', { name: turned, level: 1 }).waitFor();
    expect(await ground(page)).toBe(dark);
  });
});

const light = 'rgb(251, 251, 250)';
const dark = 'rgb(19, 20, 22)';

/** The colour behind everything. */
function ground(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

function currentName(page: Page): Promise<string> {
  return page
    .locator('[role="row"][data-current="true"] [role="gridcell"][data-title="true"]')
    .innerText();
}

function nameAt(page: Page, row: number): Promise<string> {
  return page.locator(`[role="gridcell"][data-at="${row}/0"]`).innerText();
}
