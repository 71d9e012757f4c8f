import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { mentionOf } from '#kit/mentions.ts';
import { newId } from '#kit/id.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct, tellPeople } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('what concerns somebody in %s', (language) => {
  const say = saying(language);
  const either = (en: RegExp, zh: RegExp) => (language === 'zh' ? zh : en);

  test('is followed, told by the bell, opened and read', async () => {
    const { chief, colleague } = ours();
    const page = await visit('/', { language, person: chief });
    const name = say('Heron Ltd', '苍鹭有限公司');
    const account = await make(page, 'account', { name });
    await page.goto(`/records/account/${account}`);
    await page.getByRole('button', { name: say('Follow', '关注'), exact: true }).click();
    await page.getByRole('button', { name: say('Following', '已关注') }).waitFor();

    const other = await visit('/', { language, person: colleague });
    const text = `${mentionOf(chief.name, chief.userId)} ${say('please look', '请看')}`;
    await make(other, 'activity', {
      kind: 'note',
      subject: say('Question', '请教'),
      text,
      regarding: account,
    });
    await other.close();
    await tellPeople();
    await page.goto('/notifications?show=unread');
    const list = page.getByRole('list', { name: say('Notifications', '通知') });
    const told = say('mentioned you in “Question”', '在“请教”中提到了您');
    await list.getByRole('link', { name: told }).waitFor();
    expect(await faultsOf(page, 'notifications')).toEqual([]);
    await page
      .getByRole('button', { name: either(/^Notifications, \d+ unread$/, /^通知，\d+ 条未读$/) })
      .click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name: told }).click();
    await page.getByRole('heading', { name: say('Question', '请教') }).waitFor();
    // Who is named stands in the text as people read it.
    await page.getByText(`@${chief.name}`).first().waitFor();
    await page.goto('/notifications?show=unread');
    await list
      .or(page.getByRole('heading', { name: say('Everything is read', '没有未读通知') }))
      .first()
      .waitFor();
    expect(await list.getByRole('link', { name: told }).count()).toBe(0);
  });

  test('is mentioned by an @ in the follow-up box, and the writer hears who would not see it', async () => {
    const { chief, colleague } = ours();
    const page = await visit('/', { language, person: chief });
    const account = await make(page, 'account', { name: say('Egret Ltd', '白鹭有限公司') });
    await page.goto(`/records/account/${account}`);
    const box = page.getByRole('form', { name: say('Write down what happened', '记录跟进') });
    const words = box.getByRole('textbox').first();
    await words.click();
    await words.pressSequentially(`@${colleague.name.slice(0, 2)}`, { delay: 30 });
    await page
      .locator('.ant-mentions-dropdown-menu-item', { hasText: colleague.name })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await words.pressSequentially(say('look at this', '请看'));
    await box.getByRole('checkbox', { name: either(/private/i, /私密/) }).click();
    await box.getByText(either(/will not be told/, /不会收到通知/)).waitFor();
    expect(await faultsOf(page, 'a mention')).toEqual([]);
    await box.getByRole('checkbox', { name: either(/private/i, /私密/) }).click();
    await box.getByText(either(/will not be told/, /不会收到通知/)).waitFor({ state: 'detached' });
    await box.getByRole('button', { name: say('Save', '保存') }).click();
    const past = page.getByRole('region', { name: say('What happened', '已发生') });
    await past.getByText(`@${colleague.name}`).first().waitFor();
    const kept = await page.request.get(
      `/api/v1/records/activity?fields=text&filter=${encodeURIComponent(JSON.stringify({ field: 'regarding', op: 'is', value: account }))}`,
    );
    expect(await kept.text()).toContain(mentionOf(colleague.name, colleague.userId));
  });

  test.each([1440, 390] as const)(
    'waits on one page at %i px: finished, brought back, put off',
    async (width) => {
      const page = await visit('/', { language, person: ours().chief, width });
      const subject = `${say('Offer', '报价')} ${newId().slice(-6)}`;
      const dueAt = new Date(Date.now() - 26 * 3_600_000).toISOString();
      await make(page, 'activity', { kind: 'task', subject, dueAt });
      await page.goto('/to-do');
      const late = page.getByRole('region', { name: say('Overdue', '已逾期') });
      await late.getByRole('link', { name: subject }).waitFor();
      expect(await faultsOf(page, `to-do at ${width}`)).toEqual([]);
      await late
        .getByRole('checkbox', { name: say(`Done: ${subject}`, `完成：${subject}`) })
        .click();
      await late.getByRole('link', { name: subject }).waitFor({ state: 'detached' });
      await page
        .getByRole('status')
        .getByRole('button', { name: say('Undo', '撤销') })
        .last()
        .click();
      await late
        .getByRole('button', { name: say(`Postpone ${subject}`, `推迟 ${subject}`) })
        .click();
      await page.getByRole('menuitem', { name: say('To next week', '下周') }).click();
      await late.getByRole('link', { name: subject }).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: subject }).waitFor();
    },
  );

  test('is set by everybody for himself', async () => {
    const page = await visit('/notifications/settings', {
      language,
      person: language === 'en' ? ours().colleague : ours().chief,
      width: 390,
    });
    const follows = page.getByRole('combobox', { name: say('What I follow', '我的关注') });
    await follows.click();
    await page
      .getByRole('option', { name: say('Off', '关闭') })
      .or(page.locator('.ant-select-item-option', { hasText: either(/^Off$/, /^关闭$/) }))
      .last()
      .click();
    await page.getByText(say('Settings kept', '设置已保存')).waitFor();
    expect(await faultsOf(page, 'notice settings')).toEqual([]);
    await page.reload();
    await page
      .locator('.ant-select-content', { hasText: either(/^Off$/, /^关闭$/) })
      .first()
      .waitFor();
  });
});

async function make(page: Page, object: string, data: Record<string, unknown>): Promise<string> {
  const answer = await page.request.post(`/api/v1/records/${object}`, {
    data,
    headers: { origin: ours().base },
  });
  const reply: unknown = await answer.json();
  if (typeof reply === 'object' && reply !== null && 'id' in reply) return String(reply.id);
  throw new Error(`${object} was refused: ${JSON.stringify(reply)}`);
}
