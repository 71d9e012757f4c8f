import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { chooseOption, visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('reports in %s', (language) => {
  const say = saying(language);

  test('a report is built, drawn, kept, and each figure opens the records behind it [ADM-16]', async () => {
    const page = await visit('/reports/new', { language, person: ours().chief });
    const choose = async (field: string, words: string) => {
      await page.getByRole('combobox', { name: field, exact: true }).click();
      await page.keyboard.type(words);
      await chooseOption(page, words);
    };
    await choose(say('Records', '统计对象'), say('Companies', '公司'));
    await choose(say('Rows', '行'), say('Industry', '行业'));
    await choose(say('Columns', '列'), say('Customer status', '客户状态'));
    await page.locator('[data-drawn="true"] canvas').waitFor();
    const row = page.getByRole('row', { name: new RegExp(`^${say('Manufacturing', '制造业')}`) });
    const total = row.getByRole('link').last();
    const count = Number(await total.textContent());
    expect(count).toBeGreaterThan(5);
    expect(await faultsOf(page, 'the builder of reports')).toEqual([]);
    await page.getByRole('button', { name: say('Save', '保存'), exact: true }).click();
    await page.getByRole('menuitem', { name: say('Save report', '保存报表') }).click();
    await page.getByRole('textbox', { name: say('Name', '名称') }).fill('行业与状态');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '行业与状态' }).waitFor();
    await total.click();
    await page.getByRole('grid').waitFor();
    await expect
      .poll(() => page.getByRole('status').allTextContents())
      .toContain(say(`${count} records`, `${count} 条`));
    await page.goBack();
    await page.getByRole('link', { name: say('All reports', '全部报表') }).click();
    await page.getByRole('link', { name: /行业与状态/ }).waitFor();
  });
});
