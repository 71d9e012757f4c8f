import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { chooseOption, visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('the story of a customer in %s', (language) => {
  const say = saying(language);

  test('a call is written down with its next step, the step done, and the save undone', async () => {
    const page = await visit('/', { language, person: ours().chief });
    await page.goto(
      `/records/account/${await newAccount(page, say('Quietwater Ltd', '静水有限公司'))}`,
    );
    const box = page.getByRole('form', { name: say('Write down what happened', '记录跟进') });
    await box.getByText(say('Call', '电话'), { exact: true }).click();
    const said = say('Price agreed, contract wanted', '价格谈妥，要合同');
    await box.getByLabel(say('What was said', '通话内容')).fill(said);
    await box.getByRole('combobox', { name: say('Outcome', '结果') }).click();
    await chooseOption(page, say('Reached', '已联系上'));
    const step = say('Send the contract', '发送合同');
    await box.getByLabel(say('What comes next', '下一步做什么')).fill(step);
    await box.getByRole('button', { name: say('Save', '保存') }).click();
    await box.getByText(say('Say when the next step is due', '请填写下一步时间')).waitFor();
    await box.getByRole('button', { name: say('In 3 days', '3 天后') }).click();
    expect(await faultsOf(page, 'the follow-up box')).toEqual([]);
    await box.getByRole('button', { name: say('Save', '保存') }).click();

    const next = page.getByRole('region', { name: say('Comes next', '接下来') });
    const past = page.getByRole('region', { name: say('What happened', '已发生') });
    await next.getByRole('link', { name: step }).waitFor();
    await past.getByRole('link', { name: said }).waitFor();
    await past.getByText(say('Reached', '已联系上')).waitFor();
    await next.getByRole('checkbox', { name: new RegExp(step) }).click();
    await past.getByRole('link', { name: step }).waitFor();
    // The newest of the toasts.
    await page
      .getByRole('status')
      .getByRole('button', { name: say('Undo', '撤销') })
      .last()
      .click();
    await next.getByRole('link', { name: step }).waitFor();
    await past.getByRole('link', { name: step }).waitFor({ state: 'detached' });
  });

  test('what was typed survives leaving the page, and a promise stands with its day', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const id = await accountOf(page, say('Evergreen', 'Northgate'));
    await page.goto(`/records/account/${id}`);
    const box = page.getByRole('form', { name: say('Write down what happened', '记录跟进') });
    await box.getByText(say('Promise', '承诺'), { exact: true }).click();
    const promise = say('Samples by Friday', '周五前寄样品');
    await box.getByLabel(say('What was promised', '承诺了什么')).fill(promise);
    await page.goto('/records/account');
    await page.getByRole('row').nth(1).waitFor();
    await page.goto(`/records/account/${id}`);
    const kept = box.getByLabel(say('What was promised', '承诺了什么'));
    await expect.poll(() => kept.inputValue()).toBe(promise);
    await box.getByRole('button', { name: say('Save', '保存') }).click();
    await page.getByText(say('Follow-up saved', '跟进已保存')).waitFor();
    await page.goto(`/records/account/${id}?tab=commitment.party`);
    // In the list of promises; the overview beside it shows it too.
    await page.getByRole('link', { name: promise }).first().waitFor();
  });
});

// A company that nobody has spoken to yet.
async function newAccount(page: Page, name: string): Promise<string> {
  const reply = await page.request.post('/api/v1/records/account', {
    data: { name },
    headers: { origin: ours().base },
  });
  const { id } = await reply.json();
  return String(id);
}

async function accountOf(page: Page, words: string): Promise<string> {
  const reply = await page.request.get(`/api/v1/search?q=${words}&objects=account`);
  const { items } = await reply.json();
  return String(items[0].id);
}
