import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser)('the sheet of lines', () => {
  test.each([
    { language: 'zh', width: 1440 },
    { language: 'en', width: 390 },
  ] as const)(
    'lines are typed, pasted and priced by keyboard, in $language at $width [BK-A07]',
    async ({ language, width }) => {
      const say = saying(language);
      const page = await visit('/', { language, width, person: ours().chief });
      await page.goto(new URL(`${await newDeal(page, language)}?tab=lines`, page.url()).href);
      const cell = (column: string, line: number) =>
        page.locator(`[data-row="${line}"][data-column="${column}"]`);
      // Found by pinyin, taken with Enter, ten of them, and on to the next line.
      await cell('product', 0).pressSequentially(language === 'zh' ? 'mofen' : 'toner');
      await page.getByRole('option', { name: 'TN-40' }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('10');
      await page.keyboard.press('Enter');
      await expect.poll(() => cell('unitPrice', 0).getAttribute('placeholder')).toBe('407.4');
      await paste(page, 'LP-40\t2\nPA-A4\t3\t150\t5%');
      await expect.poll(() => cell('product', 1).inputValue()).toBe('Laser printer');
      await expect.poll(() => cell('unitPrice', 1).getAttribute('placeholder')).toBe('3800');
      const total = page.locator('[data-part="gross"] dd');
      await expect.poll(() => total.innerText()).toContain('12,101.5');
      const proposed = say('Add A3 colour copier', '添加“A3 colour copier”');
      await page.getByRole('button', { name: proposed }).waitFor();
      if (width > 1000) {
        await page
          .getByRole('button', { name: say('of line 1 came', '第 1 行的价格由来') })
          .hover();
        await page.getByText('Supplies by quantity', { exact: false }).waitFor();
      }
      expect(await faultsOf(page, 'lines')).toEqual([]);
      await cell('discount', 2).focus();
      await page.keyboard.press('Control+Enter');
      await page.getByText(say('Lines saved', '明细已保存')).waitFor();
      await page.getByText(say('is the total', '商机金额取明细合计')).waitFor();
    },
  );
});

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

async function newDeal(page: Page, language: string): Promise<string> {
  const { items } = await (
    await page.request.get('/api/v1/records/account?limit=1&fields=name')
  ).json();
  const made = await page.request.post('/api/v1/records/opportunity', {
    data: { name: `Lines ${language}`, party: items[0].id },
  });
  const { id } = await made.json();
  return `/records/opportunity/${id}`;
}
