import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

const searched = 'mode=board&group=ownership&search=Ashford';

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('a list as a board in %s', (language) => {
  const say = saying(language);
  const column = (page: Page, name: string) =>
    page.getByRole('region', { name: new RegExp(`^${name}`) });
  const state = say('State-owned', '国有企业');
  const foreign = say('Foreign', '外资企业');

  test('a card dragged to another column gets its value, undone by the toast', async () => {
    const page = await visit(`/records/account?${searched}`, { language, person: ours().chief });
    await put(page, 'state');
    await page.reload();
    const card = column(page, state).getByRole('listitem').filter({ hasText: 'Ashford' });
    await card.waitFor();
    await drag(page, card, column(page, foreign));
    await page.getByText(say(`Moved to “${foreign}”`, `已移至“${foreign}”`)).waitFor();
    await column(page, foreign).getByText('Ashford & Pike LLP').waitFor();
    expect(await stored(page)).toBe('foreign');
    await expect.poll(() => headOf(column(page, state))).toMatch(/0$/);
    await page
      .getByRole('status')
      .getByRole('button', { name: say('Undo', '撤销') })
      .click();
    await column(page, state).getByText('Ashford & Pike LLP').waitFor();
    expect(await stored(page)).toBe('state');
  });

  test('cards are moved by the keyboard, and by a menu', async () => {
    const page = await visit(`/records/account?${searched}`, { language, person: ours().chief });
    await put(page, 'state');
    await page.reload();
    const grip = page.getByRole('button', {
      name: say('Take Ashford & Pike LLP', '拾起 Ashford & Pike LLP'),
    });
    await grip.focus();
    await page.keyboard.press('Space');
    const over = (name: string) =>
      page.getByText(
        say(`Ashford & Pike LLP over ${name}`, `Ashford & Pike LLP 位于“${name}”上方`),
      );
    await over(state).waitFor();
    await page.keyboard.press('ArrowRight');
    const second = say('Private', '民营企业');
    await over(second).waitFor();
    await page.keyboard.press('Space');
    await column(page, second).getByText('Ashford & Pike LLP').waitFor();
    await expect.poll(() => stored(page)).toBe('private');

    await page
      .getByRole('button', { name: say('Move Ashford & Pike LLP', '移动 Ashford & Pike LLP') })
      .click();
    await page.getByRole('menuitem', { name: foreign, exact: true }).click();
    await column(page, foreign).getByText('Ashford & Pike LLP').waitFor();
    await expect.poll(() => stored(page)).toBe('foreign');
  });

  test('a refused move goes back with its reason', async () => {
    const page = await visit(`/records/account?${searched}`, { language, person: ours().chief });
    await put(page, 'state');
    await page.reload();
    await column(page, state).getByText('Ashford & Pike LLP').waitFor();
    // Somebody else changes the record after it was shown.
    await put(page, 'state', { website: `https://${language}.example` });
    await page
      .getByRole('button', { name: say('Move Ashford & Pike LLP', '移动 Ashford & Pike LLP') })
      .click();
    await page.getByRole('menuitem', { name: foreign, exact: true }).click();
    await page.locator('[data-tone="wrong"]').waitFor();
    await column(page, state).getByText('Ashford & Pike LLP').waitFor();
    expect(await stored(page)).toBe('state');
  });

  test('columns count and sum their records, fold, page by themselves, and the view keeps it all', async () => {
    const page = await visit('/records/account?mode=board&group=ownership&measure=sum%3Arevenue', {
      language,
      person: ours().chief,
    });
    const firms = column(page, say('Private', '民营企业'));
    const count = Number((await headOf(firms)).match(/\d+/)?.[0]);
    expect(count).toBeGreaterThan(20);
    await expect.poll(() => firms.getByRole('listitem').count()).toBe(20);
    await firms.getByRole('button', { name: say('More (20 of', '加载更多（20/') }).click();
    await expect.poll(() => firms.getByRole('listitem').count()).toBe(Math.min(count, 40));
    await firms.getByRole('button', { name: say('Fold Private', '折叠民营企业') }).click();
    await expect.poll(() => firms.getByRole('listitem').count()).toBe(0);
    expect(await faultsOf(page, 'board')).toEqual([]);

    await page.getByRole('button', { name: say('Save view', '保存视图') }).click();
    await page.getByRole('menuitem', { name: say('Save view', '保存视图') }).click();
    const name = `Board ${language}`;
    await page.getByLabel(say('Name of the view', '视图名称')).fill(name);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('Save view', '保存视图') })
      .click();
    await page.getByRole('link', { name, exact: true }).waitFor();
    await expect.poll(() => new URL(page.url()).search).not.toContain('mode');
    expect(await firms.getByRole('listitem').count()).toBe(0);
    await firms.getByRole('button', { name: say('Unfold Private', '展开民营企业') }).waitFor();
  });

  test('on a phone one column is shown at a time', async () => {
    const how = { language, person: ours().chief, width: 390 } as const;
    const page = await visit('/records/account?mode=board&group=status', how);
    const first = column(page, say('Potential', '潜在客户'));
    await first.getByRole('listitem').first().waitFor();
    expect(
      await page
        .getByRole('region')
        .filter({ has: page.getByRole('heading') })
        .count(),
    ).toBe(1);
    await page.getByText(new RegExp(`^${say('First purchase', '初次购买')} \\d`)).click();
    await column(page, say('First purchase', '初次购买')).getByRole('listitem').first().waitFor();
    expect(await faultsOf(page, 'board on a phone')).toEqual([]);
  });
});

async function drag(
  page: Page,
  card: ReturnType<Page['locator']>,
  target: ReturnType<Page['locator']>,
): Promise<void> {
  const [from, to] = [await card.boundingBox(), await target.boundingBox()];
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 60, from.y + from.height - 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + from.height - 6, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 120, { steps: 10 });
  await page.mouse.up();
}

async function headOf(column: ReturnType<Page['locator']>): Promise<string> {
  return (await column.locator('header').textContent()) ?? '';
}

async function found(page: Page): Promise<{ id: string; ownership: unknown }> {
  const answer = await page.request.get('/api/v1/records/account?search=Ashford&fields=ownership');
  const { items } = await answer.json();
  return items[0];
}

async function stored(page: Page): Promise<unknown> {
  return (await found(page)).ownership;
}

async function put(page: Page, ownership: string, more: object = {}): Promise<void> {
  const { id } = await found(page);
  await page.request.patch(`/api/v1/records/account/${id}`, {
    data: { ownership, ...more },
    headers: { origin: ours().base },
  });
}
