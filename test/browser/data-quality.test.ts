import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { hasBrowser } from './browser.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainly, saying } from './words.ts';

describe.skipIf(!hasBrowser)('the board of data quality', () => {
  serveProduct();

  test.each(
    mainly(
      [
        { language: 'en', width: 1440 },
        { language: 'zh', width: 390 },
      ] as const,
      'en',
    ),
  )('counts faults, opens their rows and mends them at once ($language)', async (how) => {
    const say = saying(how.language);
    const values = { name: `Nameless ${how.language}` };
    await commit(ours().scope, {
      changes: [{ op: 'create', object: 'account', id: newId(), values }],
    });
    const page = await visit('/data-quality', { ...how, person: ours().chief });
    const card = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Companies without source' }) });
    const figure = card.getByRole('link', {
      name: say('See: Companies without source', '查看：Companies without source'),
    });
    await expect.poll(() => figure.textContent()).toMatch(/^\d+$/);
    const before = Number(await figure.textContent());
    expect(before).toBeGreaterThan(0);

    await page.getByRole('button', { name: say('New rule', '新建规则') }).click();
    const dialog = page.getByRole('dialog');
    const name = how.language === 'en' ? 'Sites of examples' : '示例网址';
    await dialog.getByRole('textbox').first().fill(name);
    await dialog.getByRole('button', { name: say('Filter', '筛选') }).click();
    const form = page.locator('.ant-popover').last();
    await form.getByRole('textbox').fill(say('Website', '网址'));
    await page.keyboard.press('Enter');
    await form.getByRole('textbox').fill('example');
    await form.getByRole('button', { name: say('Apply', '应用') }).click();
    await dialog.getByRole('status').waitFor();
    await dialog.getByRole('button', { name: say('Save', '保存') }).click();
    await page.getByRole('heading', { name }).waitFor();
    if (how.language === 'zh') return;

    await page.getByRole('button', { name: 'Mend all: Companies without source' }).click();
    const mend = page.getByRole('dialog');
    await mend.getByRole('combobox').click();
    await page.locator('.ant-select-item-option').first().click();
    await mend.getByRole('button', { name: /^(Apply|Change|Set)/ }).click();
    await expect.poll(() => figure.textContent()).toBe('0');
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => figure.textContent()).toBe(String(before));
    await figure.click();
    await page.waitForURL(/records\/account/);
  });
});
