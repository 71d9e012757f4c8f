import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '#kit/id.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import type { Person } from '../setup/company.ts';
import { admitted, ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

let seller: Person;
let manager: Person;

beforeAll(async () => {
  if (!hasBrowser) return;
  seller = await admitted('刘洋');
  manager = await admitted('王建华');
});

const widths = [1440, 390] as const;

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('the home page in %s', (language) => {
  const say = saying(language);
  const either = (en: RegExp, zh: RegExp) => (language === 'zh' ? zh : en);
  const card = (page: Page, en: string, zh: string) =>
    page.getByRole('region', { name: say(en, zh), exact: true });

  test.each(widths)('shows a seller his day at %i px: done, put off, called', async (width) => {
    const page = await visit('/', { language, person: seller, width });
    const task = `${say('Offer', '报价')} ${newId().slice(-6)}`;
    const meeting = `${say('Visit', '拜访')} ${newId().slice(-6)}`;
    const customer = `${say('Heron', '苍鹭')} ${newId().slice(-6)}`;
    const hour = 3_600_000;
    const account = await make(page, 'account', { name: customer, phone: '+862161234567' });
    await make(page, 'activity', {
      kind: 'task',
      subject: task,
      regarding: account,
      dueAt: new Date(Date.now() - 400 * 24 * hour).toISOString(),
    });
    await make(page, 'activity', { kind: 'meeting', subject: meeting, ...todayAtNoon() });
    await make(page, 'commitment', {
      promise: say('Send the plan', '发送方案'),
      party: account,
      madeOn: '2024-01-01',
      dueOn: '2024-01-05',
    });
    await page.goto('/');
    const today = card(page, 'Today', '今日安排');
    await today.getByRole('link', { name: meeting }).waitFor();
    await today.getByText(either(/^Now \d/, /^现在 /)).waitFor();
    const late = today.getByRole('list', { name: say('Overdue', '已逾期') });
    await late.getByRole('link', { name: task }).waitFor();
    if (language === 'zh') await page.getByText(/^农历.+月/).waitFor();
    expect(await faultsOf(page, `home at ${width}`)).toEqual([]);
    await late.getByRole('checkbox', { name: say(`Done: ${task}`, `完成：${task}`) }).click();
    await late.getByRole('link', { name: task }).waitFor({ state: 'detached' });
    await today
      .getByRole('button', { name: say(`Postpone ${meeting}`, `推迟 ${meeting}`) })
      .click();
    await page.getByRole('menuitem', { name: say('To next week', '下周') }).click();
    await today.getByRole('link', { name: meeting }).waitFor({ state: 'detached' });

    const calls = card(page, 'Customers to call', '待联系客户');
    await calls.getByRole('link', { name: customer }).waitFor();
    await calls
      .getByText(either(/^Promise due .*: Send the plan$/, /^承诺到期.*：发送方案$/))
      .first()
      .waitFor();
    await calls.getByRole('button', { name: say(`Call ${customer}`, `呼叫${customer}`) }).waitFor();
    await calls
      .getByRole('button', {
        name: say(`Log a follow-up of ${customer}`, `记录对${customer}的跟进`),
      })
      .click();
    await page.getByRole('form', { name: say('Write down what happened', '记录跟进') }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/records/account/${account}`);
  });

  test('offers a seller no figures but his own, and no table of people', async () => {
    const page = await visit('/?scope=all', { language, person: seller });
    await card(page, 'Figures', '业绩概览')
      .getByRole('link', { name: either(/Contacts made/, /联系次数/) })
      .waitFor();
    expect(
      await page.getByRole('radiogroup', { name: say('Whose figures', '统计范围') }).count(),
    ).toBe(0);
    expect(await card(page, 'By person', '人员对比').count()).toBe(0);
  });

  test.each(widths)(
    'shows a manager his people at %i px, each number with its rows',
    async (width) => {
      const page = await visit('/?period=year', { language, person: manager, width });
      const table = card(page, 'By person', '人员对比').getByRole('table');
      const number = table.getByRole('link', {
        name: either(/^刘洋, Contacts: /, /^刘洋，联系：/),
      });
      await number.waitFor();
      expect(await faultsOf(page, `a manager's home at ${width}`)).toEqual([]);
      const shown = Number(await number.textContent());
      expect(shown).toBeGreaterThan(0);
      await number.click();
      await page.waitForURL(/\/records\/activity\?/);
      const [, filter = ''] = /[?&]filter=([^&]*)/.exec(page.url()) ?? [];
      expect(await countOf(page, 'activity', decodeURIComponent(filter))).toBe(shown);
    },
  );

  test('keeps scope and period in the address, and compares with the period before', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const figures = card(page, 'Figures', '业绩概览');
    const contacts = figures.getByRole('link', { name: either(/Contacts made/, /联系次数/) });
    await contacts.waitFor();
    await figures.getByText(say('Quarter', '本季'), { exact: true }).click();
    await figures
      .getByText(either(/^against the same days of last quarter$/, /^与上季同期相比$/))
      .waitFor();
    await figures.getByText(say('Me', '我'), { exact: true }).click();
    await page.waitForURL(/period=quarter.*scope=me|scope=me.*period=quarter/);
    await page.reload();
    await figures.getByText(either(/last quarter/, /上季/)).waitFor();
    await figures.getByText(say('All', '全部'), { exact: true }).click();
    await figures
      .getByText(either(/^(Up|Down) \d/, /^(增长|下降) \d/))
      .first()
      .waitFor();
    const channels = figures.getByRole('link', {
      name: either(/^(Call|Visit) \d/, /^(电话|拜访) \d/),
    });
    await expect.poll(() => channels.count()).toBeGreaterThan(0);
  });

  test('is arranged by everyone for himself, and the demo strip put away', async () => {
    const page = await visit('/', { language, person: ours().colleague });
    const notices = card(page, 'Notices', '通知');
    await notices.waitFor();
    await page.getByRole('button', { name: say('Arrange cards', '调整卡片') }).click();
    const menu = page.getByRole('list', { name: say('Arrange cards', '调整卡片') });
    await menu.getByRole('checkbox', { name: say('Notices', '通知') }).click();
    await notices.waitFor({ state: 'detached' });
    await page.reload();
    await card(page, 'Today', '今日安排').waitFor();
    expect(await notices.count()).toBe(0);
    await page.getByRole('button', { name: say('Arrange cards', '调整卡片') }).click();
    await menu.getByRole('checkbox', { name: say('Notices', '通知') }).click();
    await notices.waitFor();
    await menu
      .getByRole('button', { name: say('Move Customers to call up', '上移“待联系客户”') })
      .click();
    await expect
      .poll(() => page.locator('section h2').first().textContent())
      .toBe(say('Customers to call', '待联系客户'));
    await menu
      .getByRole('button', { name: say('Move Customers to call down', '下移“待联系客户”') })
      .click();
    await expect
      .poll(() => page.locator('section h2').first().textContent())
      .toBe(say('Today', '今日安排'));
  });
});

describe.skipIf(!hasBrowser)('the hints of the home page', () => {
  test('tell an administrator of the demo company until he puts them away', async () => {
    const page = await visit('/', { language: 'en', person: ours().chief });
    const strip = page.getByRole('note').filter({ hasText: 'This is a demo company' });
    await strip.getByRole('button', { name: 'Remove the demo data' }).waitFor();
    expect(await faultsOf(page, "an administrator's home")).toEqual([]);
    await strip.getByRole('button', { name: 'Do not show again' }).click();
    await strip.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('region', { name: 'Figures' }).waitFor();
    expect(await strip.count()).toBe(0);
    const other = await visit('/', { language: 'en', person: seller });
    await other.getByRole('region', { name: 'Today' }).waitFor();
    expect(await other.getByRole('note').count()).toBe(0);
  });

  test('keep after how many days a customer has gone quiet', async () => {
    const page = await visit('/', { language: 'en', person: seller });
    const calls = page.getByRole('region', { name: 'Customers to call' });
    await calls.getByRole('button', { name: 'After how many days' }).click();
    const form = page.getByRole('form', { name: 'Without contact for so many days' });
    await form.getByRole('spinbutton', { name: 'All customers' }).fill('1');
    await form.getByRole('spinbutton', { name: 'Customer value · Key' }).fill('1000');
    await form.getByRole('button', { name: 'Save' }).click();
    const silent = calls.getByRole('link', { name: /^Gone quiet: \d+$/ });
    const address = async () => decodeURIComponent((await silent.getAttribute('href')) ?? '');
    await expect.poll(address).toMatch(/"n":1\}/);
    expect(await address()).toMatch(/"n":1000\}/);
    await page.goto('/');
    await calls.getByRole('button', { name: 'After how many days' }).click();
    expect(await form.getByRole('spinbutton', { name: 'All customers' }).inputValue()).toBe('1');
  });
});

function todayAtNoon(): { startAt: string; endAt: string } {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  return { startAt: `${day}T12:00:00+08:00`, endAt: `${day}T13:00:00+08:00` };
}

async function make(page: Page, object: string, values: object): Promise<string> {
  const answer = await page.request.post(`/api/v1/records/${object}`, {
    data: values,
    headers: { origin: ours().base },
  });
  const reply: unknown = await answer.json();
  if (typeof reply === 'object' && reply !== null && 'id' in reply) return String(reply.id);
  throw new Error(`${object} was refused: ${JSON.stringify(reply)}`);
}

async function countOf(page: Page, object: string, filter: string): Promise<number> {
  const asked = `fields=id&limit=1&count=true&filter=${encodeURIComponent(filter)}`;
  const answer = await page.request.get(`/api/v1/records/${object}?${asked}`);
  const reply: unknown = await answer.json();
  if (typeof reply === 'object' && reply !== null && 'count' in reply) return Number(reply.count);
  throw new Error(`${object} was refused: ${JSON.stringify(reply)}`);
}
