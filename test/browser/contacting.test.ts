import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { deriveKey } from '#server/auth/secret.ts';
import { unsubscribeToken } from '#server/customer-mail/unsubscribe-token.ts';
import { zoneAtNoon } from '../setup/noon.ts';
import { add, change, listed } from '../setup/records.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct, workOff } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct(undefined, { hasMail: true });

let count = 0;

describe.skipIf(!hasBrowser).each(mainlyIn('en'))('contacting a customer in %s', (language) => {
  const say = saying(language);

  function person(values: Record<string, unknown> = {}): Promise<string> {
    return add(ours().scope, 'contact', {
      name: `张伟${(count += 1)}`,
      phone: `+86138${String(10_000_000 + count * 1013)}`,
      email: `zw${count}@example.com`,
      preferredLanguage: language,
      zone: zoneAtNoon(),
      ...values,
    });
  }

  async function open(id: string, search = ''): Promise<Page> {
    return visit(`/records/contact/${id}${search}`, { language, person: ours().chief });
  }

  test('a refused call says why and is kept; another is dialled and its note begun', async () => {
    const id = await person({ doNotContact: true });
    const page = await open(id);
    const number = page.locator(`dd button[title="${say('Call', '拨打')}"]`).first();
    await number.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say('The customer is not to be contacted', '客户禁止联系')).waitFor();
    await dialog.getByText(say('cannot be overridden', '不能越权联系')).waitFor();
    expect(await faultsOf(page, 'the refused call')).toEqual([]);
    expect(await listed(ours().scope, 'suppression.party', id, ['channel', 'reasons'])).toEqual([
      ['phone', ['do-not-contact']],
    ]);
    await change(ours().scope, 'contact', id, { doNotContact: false });
    await dialog
      .getByRole('button', { name: say('Close', '关闭') })
      .last()
      .click();
    await number.click();
    await page.getByText(say('Write down what was said', '通话后请记录')).waitFor();
    const box = page.getByRole('form', { name: say('Write down what happened', '记录跟进') });
    await box.getByLabel(say('What was said', '通话内容')).waitFor();
  });

  test('a number in a list is asked for whose it is only when clicked, and refused like on its page', async () => {
    const name = `Aaron ${language}`;
    const id = await person({ name, doNotContact: true });
    const page = await visit('/records/contact', { language, person: ours().chief });
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/contact-(party|checks)/.test(request.url())) asked.push(request.url());
    });
    const number = page.locator(`[role=gridcell] button[title="${say('Call', '拨打')}"]`);
    await page.getByRole('row').filter({ hasText: name }).locator(number).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(say('The customer is not to be contacted', '客户禁止联系')).waitFor();
    expect(asked.map((url) => url.split('/').at(-1))).toEqual(['contact-party', 'contact-checks']);
    expect(await listed(ours().scope, 'suppression.party', id, ['channel'])).toEqual([['phone']]);
  });

  test('a mail is written, seen filled in, refused with its reason, and sent', async () => {
    const id = await person({ openComplaint: true });
    const page = await open(id);
    await page.getByRole('button', { name: say('Mail', '写邮件'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/zw\d+@example\.com/)
      .first()
      .waitFor();
    await dialog.getByRole('combobox', { name: say('What it is for', '用途') }).click();
    await page.locator('.ant-select-item-option', { hasText: say('Marketing', '营销') }).click();
    await dialog.getByLabel(say('Subject', '主题')).fill(say('News for {{name}}', '{{姓名}}您好'));
    const text = dialog.getByRole('textbox', { name: say('Text', '正文') });
    await text.fill(say('Our new printers are here.', '新款打印机已上市。'));
    expect(await faultsOf(page, 'the mail')).toEqual([]);
    await dialog.getByRole('button', { name: say('Preview', '预览') }).click();
    await dialog.getByRole('heading', { name: /张伟/, level: 3 }).waitFor();
    await dialog.getByText(say('A complaint is still open', '有未结投诉')).waitFor();
    await dialog.getByRole('button', { name: say('Send', '发送'), exact: true }).click();
    await dialog.getByText(say('This contact is refused', '此次联系被拒绝')).waitFor();
    const reason = say('He asked for the price list', '客户主动索取资料');
    await dialog.getByLabel(say('Why it is needed', '仍需联系的理由')).fill(reason);
    await dialog.getByRole('button', { name: say('Send all the same', '仍然发送') }).click();
    await page.getByText(say('Mail is on its way', '邮件已提交发送')).waitFor();
    expect(await listed(ours().scope, 'activity.customer', id, ['kind', 'delivery'])).toEqual([
      ['email', 'queued'],
    ]);
    const kept = await listed(ours().scope, 'suppression.party', id, ['overrideReason']);
    expect(kept).toContainEqual([reason]);
  });

  test('a mail of the customer is answered from his story: quoted, Re:, in its thread', async () => {
    const id = await person();
    const mail = await add(ours().scope, 'activity', {
      kind: 'email',
      status: 'done',
      direction: 'in',
      subject: say('Quote', '询价'),
      text: say('Please quote ten pieces.', '请报价十台。'),
      regarding: id,
      customer: id,
      doneAt: new Date().toISOString(),
    });
    const from = {
      activity: mail,
      role: 'from',
      party: id,
      address: `answer-${language}@example.com`,
    };
    await add(ours().scope, 'participant', from);
    const page = await open(id, '?tab=story');
    await page.getByRole('button', { name: say('Reply', '回复'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(from.address).first().waitFor();
    await dialog.locator('blockquote').getByText(say('ten pieces', '十台')).waitFor();
    expect(await faultsOf(page, 'the reply')).toEqual([]);
    await dialog.getByRole('button', { name: say('Send', '发送'), exact: true }).click();
    await page.getByText(say('Mail is on its way', '邮件已提交发送')).waitFor();
    const sent = await listed(ours().scope, 'activity.answers', mail, ['subject', 'direction']);
    expect(sent).toEqual([[`Re: ${say('Quote', '询价')}`, 'out']]);
  });

  test('a consent is withdrawn where it is seen, with its proof', async () => {
    const id = await person();
    const page = await open(id, '?tab=consent.party');
    const cell = page.getByRole('button', {
      name: say('Change: Marketing, E-mail', '修改：营销，邮件'),
    });
    await cell.click();
    const dialog = page.getByRole('dialog');
    const pick = async (field: string, option: string) => {
      await dialog.getByRole('combobox', { name: field }).first().click();
      await page.locator('.ant-select-item-option', { hasText: option }).click();
    };
    await pick(say('Decision', '决定'), say('Withdrawn', '撤回'));
    await pick(say('Proof', '凭证'), say('Signed form', '书面签字'));
    await dialog.getByRole('button', { name: say('Save', '保存') }).click();
    await cell.getByText(say('Withdrawn', '撤回')).waitFor();
    expect(await faultsOf(page, 'the consents')).toEqual([]);
    expect(await listed(ours().scope, 'consent.party', id, ['decision', 'proof'])).toEqual([
      ['withdrawn', 'form'],
    ]);
  });

  test('everything held on a person is collected and offered as files', async () => {
    const page = await open(await person());
    await page.getByRole('button', { name: say('More acts', '更多操作') }).click();
    await page.getByRole('menuitem', { name: say('Hand over data', '导出个人数据') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('Who asked for it', '由谁')).fill('Letter');
    await dialog.getByRole('button', { name: say('Collect', '开始收集') }).click();
    await expect.poll(() => workOff(), { timeout: 20_000 }).toBeUndefined();
    const link = dialog.getByRole('link', { name: say('Page to read', '可阅读页面') });
    await expect
      .poll(
        async () => {
          await workOff();
          return link.count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    const reply = await page.request.get(String(await link.getAttribute('href')));
    expect(await reply.text()).toContain('张伟');
  });

  test('[BK-B15] the unsubscribe page asks once, in the customer’s language, and takes effect', async () => {
    const id = await person();
    const { workspaceId } = ours().scope;
    const key = deriveKey('a secret for tests, of no use to anybody', 'unsubscribe');
    const token = unsubscribeToken(key, { workspaceId, party: id, mail: id });
    const page = await visit(`/u/${token}`, { language, alone: true });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await faultsOf(page, 'unsubscribe')).toEqual([]);
    await page.getByRole('button', { name: say('Unsubscribe me', '确认退订') }).click();
    await page.getByRole('heading', { name: say('You are unsubscribed', '您已退订') }).waitFor();
    expect(await listed(ours().scope, 'consent.party', id, ['decision', 'proof'])).toEqual([
      ['withdrawn', 'unsubscribe'],
    ]);
  });
});
