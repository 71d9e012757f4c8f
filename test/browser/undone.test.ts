import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { findRecord } from '#engine/query/index.ts';
import { newId } from '#kit/id.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('what cannot be undone, in %s', (language) => {
  const say = saying(language);

  test('stays with the undo that left it, and the history leads there and back', async () => {
    const { scope, chief } = ours();
    const id = newId();
    const name = say('Undone Ltd', '撤销公司');
    const values = { name, website: 'https://a.example' };
    await commit(scope, { changes: [{ op: 'create', object: 'account', id, values }] });
    const page = await visit(`/records/account/${id}?tab=history`, { language, person: chief });
    const both = { name: `${name} 2`, website: 'https://b.example' };
    const update = { op: 'update', object: 'account', id } as const;
    await commit(scope, { changes: [{ ...update, values: both }] });
    await commit(scope, { changes: [{ ...update, values: { name: `${name} 3` } }] });
    await page.reload();
    const entry = page.getByRole('listitem').filter({ hasText: 'b.example' });
    await entry.getByRole('button', { name: say('Undo', '撤销'), exact: true }).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByText(say('was changed again', '又被修改')).first().waitFor();
    await dialogue.getByRole('button', { name: say('Undo the rest', '撤销其余部分') }).click();
    await page.getByRole('button', { name: say('Show them', '查看'), exact: true }).click();
    const details = page.getByRole('dialog', { name: say('What was changed', '变更详情') });
    await details.getByText(/stayed as|处保持不变/).waitFor();
    await details.getByText(say('Name: was changed again', '名称：又被修改')).waitFor();
    expect(await faultsOf(page, 'the undo')).toEqual([]);

    await page.goto(`/records/account/${id}?tab=history`);
    const undid = page.getByRole('listitem').filter({ hasText: say('undid', '撤销了') });
    await undid.getByRole('link', { name: say('an earlier change', '此前的一次变更') }).click();
    await details.getByText('b.example').first().waitFor();
    await details.getByText(say('This was undone by', '此次变更已被撤销')).waitFor();
  });

  test('a person is erased only by his typed name, and what was done is shown', async () => {
    const { scope, chief, colleague } = ours();
    const id = newId();
    const name = say('Forget Me', '忘我');
    const values = { name, email: 'forget@example.com' };
    await commit(scope, { changes: [{ op: 'create', object: 'contact', id, values }] });
    const more = say('More acts', '更多操作');
    const erase = say('Erase for ever', '永久清除');
    const other = await visit(`/records/contact/${id}`, { language, person: colleague });
    await other.getByRole('button', { name: more }).click();
    await other.getByRole('menuitem').first().waitFor();
    expect(await other.getByRole('menuitem', { name: erase }).count()).toBe(0);

    const page = await visit(`/records/contact/${id}`, { language, person: chief });
    await page.getByRole('button', { name: more }).click();
    await page.getByRole('menuitem', { name: erase }).click();
    const dialogue = page.getByRole('dialog');
    const doIt = dialogue.getByRole('button', { name: erase });
    const typed = dialogue.getByRole('textbox');
    await typed.fill(`${name}?`);
    expect(await doIt.isDisabled()).toBe(true);
    expect(await faultsOf(page, 'the erasure')).toEqual([]);
    await typed.fill(name);
    await doIt.click();
    await dialogue.getByText(/records? (was|were) emptied|条记录/).waitFor();
    expect(await findRecord(scope, 'contact', id)).toMatchObject({ email: null });
    await dialogue
      .getByRole('button', { name: say('Close', '关闭') })
      .last()
      .click();
    await page.getByRole('heading', { name: '—', level: 1 }).waitFor();
  });

  test('figures over other records are counted when their record is opened', async () => {
    const { scope, chief } = ours();
    const account = newId();
    const name = say('Figures Ltd', '计数公司');
    await commit(scope, {
      changes: [
        { op: 'create', object: 'account', id: account, values: { name } },
        { op: 'create', object: 'contact', values: { name: 'Ann', account } },
        { op: 'create', object: 'contact', values: { name: 'Ben', account } },
      ],
    });
    const page = await visit(`/records/account/${account}`, { language, person: chief });
    await page.getByText(say('Show', '显示')).last().click();
    const fact = page.locator('dl > div').filter({ hasText: say('counted', '统计') });
    await expect.poll(() => fact.first().innerText()).toMatch(/2/);
  });
});
