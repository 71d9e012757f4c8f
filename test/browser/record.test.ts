import { describe, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { hasBrowser } from './browser.ts';
import { ours, serveProduct } from './product.ts';
import { chooseOption, visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('a record in %s', (language) => {
  const say = saying(language);

  test('a refused e-mail is named beside its field, mended, and the contact stands', async () => {
    const page = await visit('/records/contact', { language, person: ours().chief });
    await page.getByRole('row').nth(1).waitFor();
    await page.keyboard.press('n');
    const form = page.getByRole('dialog');
    const name = say('Grace Hopper', '何格蕾');
    await form.getByLabel(say('Name', '名称'), { exact: true }).fill(name);
    const email = form.getByLabel(say('E-mail', '邮箱'), { exact: true });
    await email.fill('grace at example');
    await form.getByRole('button', { name: say('Create', '新建'), exact: true }).click();
    const complaint = await form.getByRole('alert').textContent();
    expect(complaint).toMatch(say('e-mail', '邮箱'));
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    const describedBy = (await email.getAttribute('aria-describedby')) ?? '';
    const beside = await Promise.all(
      describedBy.split(' ').map((id) => page.locator(`[id="${id}"]`).textContent()),
    );
    expect(beside).toContain(complaint);

    await email.fill('grace@example.com');
    await form.getByRole('button', { name: say('Create', '新建'), exact: true }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await page.getByText(say(`${name} created`, `已新建 ${name}`)).waitFor();
    await page.getByText('grace@example.com').first().waitFor();
  });

  test('the history says who changed what and undoes it', async () => {
    const page = await visit('/', { language, person: ours().colleague });
    const id = await idOf(page, say('Rainier', 'Orchid'));
    await page.goto(`/records/account/${id}?tab=history`);
    const industry = fact(page, say('Industry', '行业'));
    const before = say('Software and IT', '住宿与餐饮');
    await industry.getByText(before).waitFor();
    await industry.locator('dd').getByRole('button').click();
    await industry.getByRole('combobox').fill(say('Mining', '采矿业'));
    await chooseOption(page, say('Mining', '采矿业'));

    const entry = page.getByRole('listitem').filter({ hasText: say('Mining', '采矿业') });
    await entry.getByText(say('陈思远 changed', '陈思远 修改了')).waitFor();
    await entry.getByRole('deletion').getByText(before).waitFor();
    await entry.getByRole('insertion').getByText(say('Mining', '采矿业')).waitFor();
    await entry.getByRole('button', { name: say('Undo', '撤销'), exact: true }).click();
    await entry.getByText(say('undone', '已撤销')).waitFor();
    await industry.getByText(before).waitFor();
    expect(await entry.count()).toBe(2);
  });

  test('two people who change one field meet, and one of them chooses what stays', async () => {
    const [mine, theirs] = await Promise.all([
      visit('/', { language, person: ours().chief }),
      visit('/', { language, person: ours().colleague }),
    ]);
    const id = await idOf(mine, say('Evergreen', 'Northgate'));
    await Promise.all([mine, theirs].map((page) => page.goto(`/records/account/${id}`)));
    const label = say('Employees', '员工人数');
    await fact(mine, label).locator('dd').getByRole('button').click();
    await change(fact(theirs, label), '555');
    await theirs.getByText(say('Employees changed', '已更改员工人数')).waitFor();
    await fact(mine, label).getByRole('textbox').fill('777');
    await mine.keyboard.press('Enter');

    const dialogue = mine.getByRole('dialog', {
      name: say('Someone changed this meanwhile', '他人刚刚修改了此内容'),
    });
    await dialogue.getByText('555').waitFor();
    await dialogue.getByText('777').waitFor();
    await dialogue.getByRole('button', { name: say('Save mine', '保存我的') }).click();
    await fact(mine, label).getByText('777').waitFor();
    await mine.getByText(say('Employees changed', '已更改员工人数')).waitFor();
    const kept = await mine.request.get(`/api/v1/records/account/${id}?fields=employees`);
    expect(await kept.json()).toMatchObject({ employees: 777 });
  });

  test('what somebody else changed meanwhile in another field is merged without a word', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const id = await idOf(page, 'Carver');
    await page.goto(`/records/account/${id}`);
    const label = say('Employees', '员工人数');
    await fact(page, label).locator('dd').getByRole('button').click();
    const other = await visit('/', { language, person: ours().colleague });
    const changed = await other.request.patch(`/api/v1/records/account/${id}`, {
      data: { shortName: say('Carver', 'Carver 咖啡') },
      headers: { origin: ours().base },
    });
    expect(changed.ok()).toBe(true);
    await fact(page, label).getByRole('textbox').fill('191');
    await page.keyboard.press('Enter');
    await page.getByText(say('Employees changed', '已更改员工人数')).waitFor();
    const kept = await page.request.get(`/api/v1/records/account/${id}?fields=employees,shortName`);
    expect(await kept.json()).toMatchObject({
      employees: 191,
      shortName: say('Carver', 'Carver 咖啡'),
    });
    const back = { employees: 190 };
    await page.request.patch(`/api/v1/records/account/${id}`, {
      data: back,
      headers: { origin: ours().base },
    });
  });
});

/** A field of the record on the page with its value. */
function fact(page: Page, label: string): Locator {
  return page
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^${label}$`) }) })
    .filter({ has: page.locator('dd') })
    .first();
}

async function change(field: Locator, value: string): Promise<void> {
  await field.locator('dd').getByRole('button').click();
  await field.getByRole('textbox').fill(value);
  await field.page().keyboard.press('Enter');
}

async function idOf(page: Page, words: string): Promise<string> {
  const answer = await page.request.get(`/api/v1/records/account?search=${words}&fields=name`);
  const { items } = await answer.json();
  return items[0].id;
}
