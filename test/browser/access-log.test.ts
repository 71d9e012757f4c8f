import { describe, expect, test } from 'vitest';
import { commit } from '#engine/commit/index.ts';
import { newId } from '#kit/id.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { password } from '../setup/company.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('the access log in %s', (language) => {
  const say = saying(language);

  test('an administrator reads who signed in, sums it up per person, and sets the limit of mass reads', async () => {
    const { chief, colleague } = ours();
    const other = await visit('/profile', { language, person: colleague });
    await other.getByText(say('Where you are signed in', '登录设备')).waitFor();
    const page = await visit('/admin/access-log', { language, person: chief });
    const log = page.getByRole('table', { name: say('Access log', '访问日志') });
    await expect
      .poll(
        async () => {
          await page.reload();
          await log.waitFor();
          return log.textContent();
        },
        { timeout: 15_000 },
      )
      .toContain(colleague.name);
    expect(await log.textContent()).toContain(say('Signed in with the password', '密码登录'));
    expect(await faultsOf(page, 'access-log')).toEqual([]);

    await page.getByText(say('Per person', '按人员汇总'), { exact: true }).click();
    const people = page.getByRole('table', { name: say('Per person', '按人员汇总') });
    await people.waitFor();
    expect(page.url()).toContain('show=people');
    expect(await faultsOf(page, 'access-log-people')).toEqual([]);
    const name = say(`Entries of ${colleague.name}`, `${colleague.name} 的明细`);
    await people.getByRole('button', { name }).click();
    await log.waitFor();
    expect(page.url()).toContain(`user=${colleague.userId}`);
    expect(await log.textContent()).not.toContain(chief.name);

    await page.getByRole('button', { name: say('Settings', '设置'), exact: true }).click();
    const limit = page.getByRole('spinbutton', {
      name: say('Note a mass read from', '批量读取阈值'),
    });
    await limit.fill(say('6000', '7000'));
    await page.getByRole('button', { name: say('Save', '保存'), exact: true }).click();
    await page.getByText(say('Settings saved', '设置已保存')).waitFor();
    const kept = await page.request.get('/api/v1/access-log/settings');
    expect(await kept.json()).toMatchObject({ massReads: Number(say('6000', '7000')) });
  });

  test('a person ends his session on another device', async () => {
    const { colleague, base } = ours();
    const far = await fetch(`${base}/api/v1/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': `A far device ${language}` },
      body: JSON.stringify({ email: colleague.email, password }),
    });
    expect(far.status).toBe(200);
    const page = await visit('/profile', { language, person: colleague });
    const sessions = page.getByRole('list', { name: say('Where you are signed in', '登录设备') });
    await sessions.getByText(say('this device', '本设备')).waitFor();
    expect(await faultsOf(page, 'profile-sessions')).toEqual([]);
    const end = page.getByRole('button', {
      name: say('End session: A far device en', '结束会话：A far device zh'),
    });
    await end.click();
    await page.getByText(say('Session ended', '会话已结束'), { exact: true }).waitFor();
    await expect.poll(() => end.count()).toBe(0);
  });

  test('a masked number is shown in full for a reason', async () => {
    const { scope, colleague } = ours();
    const [role, id] = [newId(), newId()];
    await commit(scope, {
      byAction: true,
      changes: [
        {
          op: 'create',
          object: 'role',
          id: role,
          values: {
            name: `Callers ${language}`,
            grants: { contact: { read: 'all', unmask: 'all' } },
            fieldRights: { contact: { phone: 'masked' } },
          },
        },
        { op: 'update', object: 'user', id: colleague.userId, values: { roles: [role] } },
      ],
    });
    await commit(scope, {
      changes: [
        { op: 'create', object: 'contact', id, values: { name: 'Mary', phone: '13800138000' } },
      ],
    });
    const page = await visit(`/records/contact/${id}`, { language, person: colleague });
    await page.getByText('***8000').first().waitFor();
    await page.getByRole('button', { name: say('Show Phone in full', '显示完整电话') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('What you need it for', '查看原因')).fill('Calls back');
    expect(await faultsOf(page, 'unmask')).toEqual([]);
    await dialog
      .getByRole('button', { name: language === 'zh' ? /^显\s?示$/ : 'Show', exact: true })
      .click();
    await page
      .getByText(/138 ?0013 ?8000/)
      .first()
      .waitFor();
  });
});
