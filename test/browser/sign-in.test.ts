import { describe, expect, test } from 'vitest';
import { newId } from '#kit/id.ts';
import { mainlyIn, saying } from './words.ts';
import { hasBrowser } from './browser.ts';
import { password } from '../setup/company.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';

serveProduct();

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('in %s', (language) => {
  const say = saying(language);

  test('a wrong password is refused in words, the right one leads to the page that was asked for', async () => {
    const page = await visit('/records/contact', { language });
    await page.waitForURL(/\/sign-in\?/);
    await page.getByLabel(say('E-mail', '邮箱'), { exact: true }).fill(ours().chief.email);
    const secret = page.getByLabel(say('Password', '密码'), { exact: true });
    await secret.fill('not the password');
    await secret.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe(
      say('E-mail or password is not right.', '邮箱或密码不正确。'),
    );
    await secret.fill(password);
    await page.getByRole('button', { name: say('Sign in', '登录'), exact: true }).click();
    await page.getByRole('heading', { name: say('Contacts', '联系人'), level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/records/contact');
  });

  test('a one-time link sets a password and enters; it works once, the password ever after', async () => {
    const chief = await visit('/', { language, person: ours().chief });
    const email = `${newId()}@cloudsail.example`;
    const headers = { origin: ours().base };
    const made = await chief.request.post('/api/v1/records/user', {
      data: { name: 'Ines', email, active: true },
      headers,
    });
    const { id } = await made.json();
    const answer = await chief.request.post(`/api/v1/users/${id}/sign-in-link`, {
      data: { kind: 'invitation' },
      headers,
    });
    const { url } = await answer.json();

    const page = await visit(url, { language });
    await page
      .getByRole('heading', {
        name: say('You are invited to Cloudsail', '您受邀加入Cloudsail'),
      })
      .waitFor();
    const enter = page.getByRole('button', { name: say('Enter', '进入'), exact: true });
    await page.getByLabel(say('New password', '新密码'), { exact: true }).fill('a fresh password');
    await page.getByLabel(say('Once more', '再次输入'), { exact: true }).fill('another password');
    expect(await enter.isDisabled()).toBe(true);
    await page.getByLabel(say('Once more', '再次输入'), { exact: true }).fill('a fresh password');
    await enter.click();
    await page.waitForURL(/\/$/);
    await page.getByRole('button', { name: say('Account of Ines', 'Ines 的账户') }).waitFor();

    const again = await visit(url, { language });
    await again
      .getByRole('heading', { name: say('This link does not work any more', '此链接已失效') })
      .waitFor();
    await again.getByRole('link', { name: say('Go to the sign-in page', '前往登录页') }).click();
    await again.getByLabel(say('E-mail', '邮箱'), { exact: true }).fill(email);
    await again.getByLabel(say('Password', '密码'), { exact: true }).fill('a fresh password');
    await again.keyboard.press('Enter');
    await again.getByRole('button', { name: say('Account of Ines', 'Ines 的账户') }).waitFor();
  });

  test('signing out ends the session for every page', async () => {
    const page = await visit('/', { language, person: ours().chief });
    await page.getByRole('button', { name: say('Account of 林晚', '林晚 的账户') }).click();
    await page.getByRole('menuitem', { name: say('Sign out', '退出登录') }).click();
    await page.waitForURL(/\/sign-in/);
    await page.goto('/records/account');
    await page.waitForURL(/\/sign-in\?/);
    expect((await page.request.get('/api/v1/records/account')).status()).toBe(401);
  });
});
