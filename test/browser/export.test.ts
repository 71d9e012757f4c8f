import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

const filter = { all: [{ field: 'industry', op: 'is', value: 'education' }] };
const shown = new URLSearchParams({
  filter: JSON.stringify(filter),
  sort: JSON.stringify(['-name']),
  columns: JSON.stringify(['name', 'industry']),
}).toString();

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('a list in %s', (language) => {
  const say = saying(language);

  test('goes out as it stands: its filter, order and columns, in each format', async () => {
    const page = await visit(`/records/account?${shown}`, { language, person: ours().chief });
    await page.getByRole('row').nth(1).waitFor();
    const names = await namesShown(page);
    expect(names.length).toBeGreaterThan(0);

    const csv = await exported(page, say('Export as CSV', '导出 CSV'));
    const [head, ...rows] = csv.trim().split('\r\n');
    expect(head?.replace('\uFEFF', '')).toBe(say('Name,Industry', '名称,行业'));
    expect(rows.map((row) => row.split(',')[0])).toEqual(names);
    expect(new Set(rows.map((row) => row.split(',')[1]))).toEqual(
      new Set([say('Education', '教育')]),
    );

    const lines = (await exported(page, say('Export as JSON lines', '导出 JSON 行'))).trim();
    expect(lines.split('\n').map((line) => JSON.parse(line).name)).toEqual(names);
    const cards = await exported(page, say('Export as vCard', '导出 vCard'));
    expect(cards.match(/BEGIN:VCARD/g)).toHaveLength(names.length);
    const workbook = await exported(page, say('Export as Excel', '导出 Excel'));
    expect(workbook.slice(0, 2)).toBe('PK');
  });
});

/** The names of the companies that the filter finds, in the order of the list. */
async function namesShown(page: Page): Promise<string[]> {
  const query = new URLSearchParams({
    filter: JSON.stringify(filter),
    sort: '-name',
    fields: 'name',
    limit: '200',
  });
  const answer = await page.request.get(`/api/v1/records/account?${query.toString()}`);
  const { items } = await answer.json();
  return items.map((item: { name: string }) => item.name);
}

/** The content of the file that an entry of the list's menu gives. */
async function exported(page: Page, entry: string): Promise<string> {
  await page
    .locator('[aria-haspopup="menu"]')
    .filter({ has: page.locator('.lucide-ellipsis') })
    .first()
    .click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: entry }).getByRole('link').click(),
  ]);
  return readFile(await download.path(), 'utf8');
}
