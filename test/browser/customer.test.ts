import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('the page of a customer in %s', (language) => {
  const say = saying(language);

  test('answers at one look: who, what is open and promised, what was bought, how it stands', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const { account, person } = await newCustomer(page, say('Quayside Ltd', '码头有限公司'));
    await page.goto(`/records/account/${account}`);
    const around = page.getByRole('complementary', { name: say('At a glance', '概览') });
    const card = (name: string) => around.getByRole('region', { name });
    await card(say('People', '联系人')).getByRole('link', { name: person }).waitFor();
    const open = card(say('Open and promised', '待办与承诺'));
    await open.getByRole('link', { name: 'Send the contract' }).waitFor();
    await open.getByRole('link', { name: 'Samples' }).waitFor();
    await open.getByText(say('overdue', '已逾期')).first().waitFor();
    await card(say('Bought', '购买')).getByText('150').first().waitFor();
    await card(say('How it stands', '客户状况')).waitFor();
    expect(await faultsOf(page, 'the customer page')).toEqual([]);
    await card(say('Bought', '购买'))
      .getByRole('link', { name: new RegExp(say('All: Bought', '查看全部：购买')) })
      .click();
    await page.waitForURL(/\/records\/transaction\?/);
  });

  test('[SVC-15] tells everything that happened in one stream, and one kind by a chip', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const { account } = await newCustomer(page, say('Lakeside Ltd', '湖畔有限公司'));
    await page.goto(`/records/account/${account}`);
    const past = page.getByRole('region', { name: say('What happened', '已发生') });
    await past.getByRole('link', { name: 'Price agreed' }).waitFor();
    await past.getByRole('link', { name: /Samples/ }).waitFor();
    await past.getByText(say('2 transactions', '2 笔交易')).waitFor();
    await page.getByRole('button', { name: say('Purchases', '交易'), exact: true }).click();
    await past.getByRole('link', { name: 'Price agreed' }).waitFor({ state: 'detached' });
    await past.getByText(say('2 transactions', '2 笔交易')).click();
    await past.getByRole('cell', { name: 'Toner' }).first().waitFor();
    expect(await past.getByRole('cell', { name: 'Toner' }).count()).toBe(2);
  });

  test('[GC-102 SW-53] draws how the company is built, moves a position, and says who is not known', async () => {
    const page = await visit('/', { language, person: ours().chief, alone: true });
    const { account, contact, person } = await newCustomer(
      page,
      say('Hilltop Ltd', '山顶有限公司'),
    );
    const top = await make(page, 'org-node', { account, name: 'Board', kind: 'department' });
    await make(page, 'org-node', { account, name: 'Works', kind: 'department', above: top });
    await make(page, 'org-node', {
      account,
      name: 'Buyer',
      above: top,
      person: contact,
      duty: 'Signs',
    });
    await make(page, 'buying-role', { account, person: contact, role: 'decider', attitude: 'for' });
    await page.goto(`/records/account/${account}?tab=organisation`);
    const centre = page.getByRole('region', { name: say('Buying centre', '采购决策中心') });
    await centre.getByText(person).waitFor();
    await centre.getByText(say('For us', '支持'), { exact: true }).waitFor();
    await centre.getByText(say('no user known', '未知使用者')).waitFor();
    expect(await centre.getByText(say('no decider known', '未知决策者')).count()).toBe(0);
    const chart = page.getByRole('region', { name: say('Organisation chart', '组织结构图') });
    await chart.getByText('Signs').waitFor();
    const outline = page.getByRole('navigation', { name: say('Outline', '大纲') });
    await outline
      .getByRole('combobox', { name: say('Stands below: Buyer', '上级节点: Buyer') })
      .click();
    await page.locator('.ant-select-item-option', { hasText: 'Works' }).click();
    await page.getByText(say('Buyer moved', '已移动“Buyer”')).waitFor();
    // The list below Works now holds the buyer.
    const works = outline
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Works' }) })
      .last();
    await works.getByRole('link', { name: 'Buyer' }).waitFor();
    expect(await faultsOf(page, 'the organisation')).toEqual([]);
    // On paper all of it is one drawing, without the tools around it.
    await page.emulateMedia({ media: 'print' });
    const drawing = page.getByRole('img', { name: say('Organisation chart', '组织结构图') });
    await drawing.getByText('Signs').waitFor();
    expect(await drawing.getByText('Buyer').isVisible()).toBe(true);
    expect(await chart.isVisible()).toBe(false);
    expect(await outline.isVisible()).toBe(false);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  test('draws relations as a graph and as a list, and leads to whom one sees', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const { account } = await newCustomer(page, say('Seaside Ltd', '海滨有限公司'));
    const other = await make(page, 'account', { name: say('Moor Ltd', '荒原有限公司') });
    const types = await page.request.get(
      '/api/v1/records/relation-type?filter={"field":"code","op":"is","value":"supplier"}',
    );
    const { items } = await types.json();
    await make(page, 'relation', { from: other, type: items[0].id, to: account });
    await page.goto(`/records/account/${account}?tab=network`);
    const graph = page.getByRole('region', { name: say('Relations graph', '关系图') });
    const link = graph.getByRole('link', { name: say('Moor Ltd', '荒原有限公司') });
    await link.waitFor();
    await page.getByText(say('As a list', '列表'), { exact: true }).click();
    expect(await faultsOf(page, 'the relations graph')).toEqual([]);
    await link.click();
    await page.waitForURL(new RegExp(`/records/account/${other}`));
  });

  test('[BK-C17] says behind a fact where it came from, when, and how sure it is', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const { account } = await newCustomer(page, say('Fairway Ltd', '航道有限公司'));
    const source = { kind: 'fair', source: 'Stand 12', confidence: 'doubtful' };
    await make(page, 'party-source', { party: account, field: 'name', ...source });
    await page.goto(`/records/account/${account}`);
    await page.getByRole('button', { name: say('Source of Name', '名称的信息来源') }).click();
    await page.getByText('Stand 12').waitFor();
    await page.getByText(say('Fair', '展会'), { exact: true }).waitFor();
    await page.getByText(say('Doubtful', '存疑'), { exact: true }).waitFor();
    expect(await faultsOf(page, 'the source of a fact')).toEqual([]);
  });

  test('on a phone is tabs: story, facts, at a glance', async () => {
    const page = await visit('/', { language, person: ours().chief, width: 390 });
    const { account, person } = await newCustomer(page, say('Brook Ltd', '小溪有限公司'));
    await page.goto(`/records/account/${account}`);
    await page.getByRole('link', { name: say('At a glance', '概览'), exact: true }).click();
    await page
      .getByRole('region', { name: say('People', '联系人') })
      .getByRole('link', { name: person })
      .waitFor();
    expect(await faultsOf(page, 'the customer on a phone')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  });
});

/** A company with a person, a call, a task that is late, a promise and two purchases. */
async function newCustomer(page: Page, name: string) {
  const person = 'Ann Quill';
  const account = await make(page, 'account', { name });
  const contact = await make(page, 'contact', { name: person, account });
  const about = { regarding: contact };
  await make(page, 'activity', { ...about, kind: 'call', subject: 'Price agreed', status: 'done' });
  const late = { dueAt: '2026-01-05T02:00:00Z' };
  await make(page, 'activity', { ...about, ...late, kind: 'task', subject: 'Send the contract' });
  await make(page, 'commitment', { party: account, promise: 'Samples' });
  for (const amount of ['100', '50'])
    await make(page, 'transaction', {
      party: account,
      at: '2026-01-07T02:00:00Z',
      product: 'Toner',
      amount: { amount, currency: 'CNY' },
    });
  return { account, contact, person };
}

async function make(page: Page, object: string, data: Record<string, unknown>): Promise<string> {
  const reply = await page.request.post(`/api/v1/records/${object}`, {
    data,
    headers: { origin: ours().base },
  });
  if (!reply.ok()) throw new Error(await reply.text());
  const { id } = await reply.json();
  return String(id);
}
