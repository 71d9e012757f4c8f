import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { listRecords } from '#engine/query/index.ts';
import { newId } from '#kit/id.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { chooseOption, visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

/** A leaver with a customer in Beijing and one elsewhere, and two who may get them. */
async function leaving() {
  const { scope } = ours();
  const mark = newId().slice(-6);
  const [leaver, heir, other] = [newId(), newId(), newId()];
  const [north, south] = [newId(), newId()];
  const create = (object: string, id: string, values: Record<string, unknown>) =>
    ({ op: 'create', object, id, values }) as const;
  const name = (word: string) => `${word} ${mark}`;
  await commit(scope, {
    byAction: true,
    changes: [
      create('user', leaver, { name: name('Leaver'), active: true }),
      create('user', heir, { name: name('Heir'), active: true }),
      create('user', other, { name: name('Other'), active: true }),
    ],
  });
  await commit(scope, {
    changes: [
      create('account', north, {
        name: name('North Ltd'),
        owner: leaver,
        address: { country: 'CN', region: '110105' },
      }),
      create('account', south, { name: name('South Ltd'), owner: leaver }),
    ],
  });
  const owners = async () => {
    const { items } = await listRecords(scope, 'account', {
      filter: { field: 'id', op: 'in', value: [north, south] },
      fields: ['name', 'owner'],
      sort: ['name'],
    });
    return items.map(({ owner }) => owner);
  };
  const link = (id: string) => expect.objectContaining({ id });
  return { leaver, heir, other, owners, name, link };
}

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('the hand-over in %s', (language) => {
  const say = saying(language);

  test.each([1440, 390] as const)(
    'an administrator splits a leaver’s customers between two, sees the counts before, and undoes it at %i px [BK-B18]',
    async (width) => {
      const { leaver, heir, other, owners, name, link } = await leaving();
      const page = await visit(`/admin/users?open=${leaver}`, {
        language,
        width,
        person: ours().chief,
      });
      await page.getByRole('button', { name: say('Hand records over', '交接数据') }).click();
      const dialog = page.getByRole('dialog', { name: say('Hand records over', '交接数据') });
      const accounts = dialog.getByRole('listitem').filter({ hasText: say('Accounts', '公司') });
      await accounts.getByText('2', { exact: true }).waitFor();
      const choose = async (box: ReturnType<typeof dialog.getByRole>, words: string) => {
        await box.fill(words);
        await chooseOption(page, words);
      };
      await choose(
        dialog.getByRole('combobox', { name: say('Goes to', '接收人'), exact: true }),
        name('Heir'),
      );
      await accounts.getByText(say(`to ${name('Heir')}`, `交给 ${name('Heir')}`)).waitFor();
      const act = dialog.getByRole('button', { name: say('Hand 2 over', '交接 2 项') });
      expect(await act.isEnabled()).toBe(true);

      await dialog.getByRole('button', { name: say('Add a split', '添加拆分') }).click();
      expect(await act.isEnabled()).toBe(false);
      const line = dialog.getByRole('group', { name: say('Split 1', '拆分 1') });
      await line.getByRole('combobox', { name: say('Region', '地区') }).fill('beijing');
      await page.getByRole('menuitemcheckbox', { name: '北京市', exact: true }).first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await choose(line.getByRole('combobox', { name: say('These go to', '交给') }), name('Other'));
      await accounts
        .getByText(say(`${name('Other')}: 1`, `${name('Other')}：1`), { exact: false })
        .waitFor();
      await dialog
        .getByRole('checkbox', {
          name: say('Whoever gets the rest joins', '接收人加入这些客户的团队'),
        })
        .check();
      await dialog.getByText(say('New places in customer teams', '新加入的客户团队')).waitFor();
      expect(await faultsOf(page, 'hand-over')).toEqual([]);

      await dialog.getByRole('button', { name: say('Hand 3 over', '交接 3 项') }).click();
      await page.getByText(say('3 handed over', '已交接 3 项')).waitFor();
      expect(await owners()).toEqual([link(other), link(heir)]);
      await page.getByRole('button', { name: say('Undo', '撤销'), exact: true }).click();
      await expect.poll(owners, { timeout: 10_000 }).toEqual([link(leaver), link(leaver)]);
    },
  );
});
