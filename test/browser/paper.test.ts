import { describe, expect, test } from 'vitest';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('paper in %s', (language) => {
  const say = saying(language);

  test('a record is duplicated, and its pages are offered to print and to keep', async () => {
    const page = await visit('/records/account', { language, person: ours().chief });
    await page.getByText('Carver Street Coffee Inc.').first().click();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Carver Street Coffee Inc.', level: 1 }).waitFor();
    const more = page.getByRole('button', { name: say('More acts', '更多操作') });
    await more.click();
    const print = page.getByRole('menuitem', { name: say('Print', '打印') }).getByRole('link');
    expect(await print.getAttribute('href')).toMatch(
      /^\/api\/v1\/papers\/account\/[\w-]+\.pdf\?inline=true$/,
    );
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('menuitem', { name: say('Save as PDF', '存为 PDF') })
        .getByRole('link')
        .click(),
    ]);
    expect(file.suggestedFilename()).toBe('Carver Street Coffee Inc..pdf');
    const duplicate = page.getByRole('menuitem', { name: say('Duplicate', '复制为新记录') });
    if (!(await duplicate.isVisible())) await more.click();
    await duplicate.click();
    const form = page.getByRole('dialog');
    await expect
      .poll(() => form.getByLabel(say('Name', '名称'), { exact: true }).inputValue())
      .toBe('Carver Street Coffee Inc.');
  });

  test('a list goes on paper, its addresses on labels and envelopes', async () => {
    const page = await visit('/records/contact', { language, person: ours().chief });
    await page.getByRole('button', { name: say('More', '更多'), exact: true }).click();
    await page.getByRole('menuitem', { name: say('Labels and envelopes', '标签与信封') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say('records have an address', '条有地址')).waitFor();
    expect(await faultsOf(page, 'labels')).toEqual([]);
    const make = dialog.getByRole('link', { name: say('Open as PDF', '打开 PDF') });
    expect(await make.getAttribute('href')).toContain('/papers/contact/labels.pdf?');
    await dialog.getByRole('combobox', { name: say('Paper', '纸张') }).click();
    await page.locator('.ant-select-item-option', { hasText: /^C6 ·/ }).click();
    await expect.poll(() => make.getAttribute('href')).toContain('/envelopes.pdf?');
    const address = (await make.getAttribute('href')) ?? '';
    const answer = await page.request.get(`${ours().base}${address}`);
    expect(answer.headers()['content-type']).toBe('application/pdf');
  });
});
