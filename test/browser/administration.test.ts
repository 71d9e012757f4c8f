import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { newId } from '#kit/id.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { chooseOption, visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('administration in %s', (language) => {
  const say = saying(language);
  const chief = (path: string) => visit(path, { language, person: ours().chief });

  test('[Y-15] what a role loses its people lose, and an undo gives it back', async () => {
    const page = await chief('/admin/roles');
    const theirs = await visit('/records/account', { language, person: ours().colleague });
    const accounts = theirs.getByRole('heading', { name: say('Accounts', '公司'), level: 1 });
    await accounts.waitFor();

    await page.getByRole('link', { name: 'General manager', exact: true }).click();
    const read = page.getByRole('combobox', {
      name: say('Accounts: Read', '公司：查看'),
      exact: true,
    });
    await read.selectOption('none');
    await page.getByText(say('1 change not saved', '1 处更改未保存')).waitFor();
    const faults = await faultsOf(page, 'rights');
    await page.getByRole('button', { name: say('Save', '保存'), exact: true }).click();
    await page
      .getByText(say('Rights of “General manager” changed', '已更改“General manager”的权限'))
      .waitFor();
    await theirs.reload();
    await theirs
      .getByRole('heading', { name: say('There is nothing here', '这里没有内容') })
      .waitFor();

    await page.getByRole('button', { name: say('Undo', '撤销'), exact: true }).click();
    await page.getByText(say('Undone', '已撤销')).waitFor();
    await expect.poll(() => read.inputValue()).toBe('all');
    await theirs.reload();
    await accounts.waitFor();

    await page.getByRole('tab', { name: say('Fields', '字段权限') }).click();
    await page
      .getByRole('combobox', { name: say('Right to E-mail', '邮箱的权限'), exact: true })
      .selectOption('hidden');
    faults.push(...(await faultsOf(page, 'fields')));
    await page.getByRole('button', { name: say('Save', '保存'), exact: true }).click();
    await page
      .getByText(say('Rights of “General manager” changed', '已更改“General manager”的权限'))
      .last()
      .waitFor();
    await expect.poll(() => fieldsSeen(theirs)).not.toContain('email');
    await page
      .getByRole('button', { name: say('Undo', '撤销'), exact: true })
      .last()
      .click();
    await expect.poll(() => fieldsSeen(theirs)).toContain('email');

    await page.getByRole('tab', { name: say('People (1)', '人员（1）') }).click();
    await page.getByRole('link', { name: '陈思远' }).waitFor();
    faults.push(...(await faultsOf(page, 'people')));
    expect(faults).toEqual([]);
  });

  test('changed rights are not lost by a wrong click', async () => {
    const page = await chief('/admin/roles');
    await page.getByRole('link', { name: 'Auditor', exact: true }).click();
    await page
      .getByRole('combobox', { name: say('Contacts: Read', '联系人：查看'), exact: true })
      .selectOption('own');
    await page.getByRole('link', { name: say('All roles', '全部角色') }).click();
    const question = page.getByRole('dialog', {
      name: say('Leave without saving?', '不保存就离开？'),
    });
    await question.getByRole('button', { name: say('Stay', '留在此页') }).click();
    await page.getByText(say('1 change not saved', '1 处更改未保存')).waitFor();
    await page.getByRole('button', { name: say('Discard', '放弃更改') }).click();
    await page.getByRole('link', { name: say('All roles', '全部角色') }).click();
    await page.getByRole('heading', { name: say('Roles', '角色'), level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/admin/roles');
  });

  test('the explainer says rule by rule why somebody may', async () => {
    const page = await chief('/admin/rights');
    await pick(page, say('Person', '人员'), '陈思远');
    await pick(page, say('Record', '记录'), 'Carver');
    const verdict = page.getByRole('heading', { level: 2 });
    await verdict.filter({ hasText: '陈思远' }).filter({ hasText: 'Carver' }).waitFor();
    const reading = page
      .getByRole('listitem')
      .filter({ hasText: say('Read', '查看') })
      .first();
    await reading.getByText(say('allowed', '允许'), { exact: true }).waitFor();
    expect(await reading.getByRole('listitem').count()).toBeGreaterThan(0);
    expect(await faultsOf(page, 'explainer')).toEqual([]);

    await page.reload();
    await verdict.filter({ hasText: 'Carver' }).waitFor();
  });

  test('an API key is shown once, works, and ends when it is revoked', async () => {
    const page = await chief('/admin/keys');
    const name = say('Nightly stock', '夜间库存');
    await page.getByRole('button', { name: say('New key', '新建密钥') }).click();
    await page.getByLabel(say('What it is for', '用途')).fill(name);
    await page.getByRole('button', { name: say('Make the key', '创建密钥') }).click();
    const key = await page
      .getByRole('textbox', { name: say('Key', '密钥'), exact: true })
      .inputValue();
    expect(await faultsOf(page, 'key')).toEqual([]);
    expect(await statusWith(key)).toBe(200);
    await page.getByRole('button', { name: say('I have it', '已保存') }).click();
    const row = page.getByRole('row').filter({ hasText: name });
    await row.waitFor();
    expect(await page.getByText(key).count()).toBe(0);

    await row.getByRole('button', { name: say(`Revoke ${name}`, `停用 ${name}`) }).click();
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: say('Revoke', '停用'), exact: true })
      .click();
    await row.waitFor({ state: 'detached' });
    expect(await statusWith(key)).toBe(401);
  });

  test('a person is invited by a link to copy, then switched off', async () => {
    const page = await chief('/admin/users');
    const email = `${newId()}@cloudsail.example`;
    await page.getByRole('button', { name: say('Invite a person', '邀请人员') }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel(say('Name', '姓名'), { exact: true }).fill('Nora');
    await dialogue.getByLabel(say('E-mail', '邮箱'), { exact: true }).fill(email);
    await dialogue
      .getByRole('button', { name: say('Create and make the link', '创建并生成链接') })
      .click();
    const link = page.getByRole('textbox', { name: say('Invitation link', '邀请链接') });
    const url = await link.inputValue();
    expect(await faultsOf(page, 'link')).toEqual([]);
    const nora = await visit(url, { language });
    const invited = say('You are invited to Cloudsail', '您受邀加入Cloudsail');
    await nora.getByRole('heading', { name: invited }).waitFor();

    await page.getByRole('button', { name: say('Done', '完成'), exact: true }).click();
    await page.getByPlaceholder(say('Search in this list', '在列表中搜索')).fill(email);
    const row = page.getByRole('row').filter({ hasText: email });
    await row.getByRole('button', { name: say('Acts for Nora', '对 Nora 的操作') }).click();
    await page.getByRole('menuitem', { name: say('Deactivate', '停用') }).click();
    await page.getByText(say('Nora deactivated', '已停用 Nora')).waitFor();
    await row.waitFor({ state: 'detached' });
    await page.getByText(say('Deactivated', '已停用'), { exact: true }).click();
    await row.waitFor();
  });

  test('a unit is added below another one, closed, and moved to the top', async () => {
    const page = await chief('/admin/units');
    const name = say('Kite office', '风筝办事处');
    await page.getByRole('button', { name: say('New unit', '新建部门') }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByLabel(say('Name', '部门名称'), { exact: false }).first().fill(name);
    await dialogue.getByLabel(say('Code', '部门编码'), { exact: true }).fill(say('KITE', 'FZ'));
    await dialogue.getByRole('button', { name: say('New unit', '新建部门') }).click();
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByRole('switch').click();
    await page.getByText(say(`${name} is closed now`, `${name} 已设为封闭部门`)).waitFor();

    await row.getByRole('button', { name: say(`Acts for ${name}`, `对 ${name} 的操作`) }).click();
    await page.getByRole('menuitem', { name: say('Move', '移动'), exact: true }).click();
    const place = page.getByLabel(say('Under which unit', '移至哪个部门之下'));
    await place.click();
    await place.fill(say('At the top', '顶层'));
    await chooseOption(page, say('At the top', '顶层'));
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('Move', '移动'), exact: true })
      .click();
    await expect.poll(() => parentOf(page, name)).toBeNull();
    expect(await faultsOf(page, 'units')).toEqual([]);
  });

  test('a record is shared until a day, and the explainer knows', async () => {
    const page = await chief('/records/account?search=Carver');
    const id = await idOf(page, 'account', 'Carver');
    await page.goto(`/records/account/${id}`);
    await page.getByRole('button', { name: say('More acts', '更多操作') }).click();
    await page.getByRole('menuitem', { name: say('Share', '共享'), exact: true }).click();
    const dialogue = page.getByRole('dialog');
    await pick(page, say('Share with', '共享给'), '陈思远');
    await dialogue.getByText(say('read and edit', '查看和编辑')).click();
    await dialogue.getByRole('button', { name: say('Share', '共享'), exact: true }).click();
    await dialogue.getByRole('listitem').filter({ hasText: '陈思远' }).waitFor();
    expect(await faultsOf(page, 'shares')).toEqual([]);

    const { userId } = ours().colleague;
    const why = await page.request.get(`/api/v1/records/account/${id}/explain?user=${userId}`);
    expect(JSON.stringify(await why.json())).toContain('access.');
    const shares = await page.request.get(
      `/api/v1/records/share?filter=${encodeURIComponent(JSON.stringify({ field: 'record', op: 'is', value: id }))}&fields=grantee,level`,
    );
    expect((await shares.json()).items).toMatchObject([{ grantee: { id: userId }, level: 'edit' }]);
    await dialogue
      .getByRole('button', { name: say('End the share with 陈思远', '取消与 陈思远 的共享') })
      .click();
    await dialogue.getByText(say('Not shared with anybody yet.', '尚未共享。')).waitFor();
  });
});

/** Chooses a record by a part of its name. */
async function pick(page: Page, label: string, words: string): Promise<void> {
  const select = page.getByRole('combobox', { name: label, exact: true });
  await select.click();
  await select.fill(words);
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: words })
    .first()
    .click();
}

async function statusWith(key: string): Promise<number> {
  const headers = { authorization: `Bearer ${key}` };
  return (await fetch(`${ours().base}/api/v1/records/account?limit=1`, { headers })).status;
}

/** The names of the fields of companies that this person is told of. */
async function fieldsSeen(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/v1/meta');
  const { objects } = await answer.json();
  const account = objects.find((object: { name: string }) => object.name === 'account');
  return account.fields.map((field: { name: string }) => field.name);
}

async function idOf(page: Page, object: string, words: string): Promise<string> {
  const answer = await page.request.get(
    `/api/v1/records/${object}?search=${encodeURIComponent(words)}&fields=name`,
  );
  const { items } = await answer.json();
  return items[0].id;
}

async function parentOf(page: Page, name: string): Promise<unknown> {
  const id = await idOf(page, 'unit', name);
  const answer = await page.request.get(`/api/v1/records/unit/${id}?fields=parent`);
  return (await answer.json()).parent;
}
