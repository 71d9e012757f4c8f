import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { photo as makePhoto } from '../setup/photo.ts';
import { hasBrowser } from './browser.ts';
import { faultsOf } from './faults.ts';
import { ours, serveProduct } from './product.ts';
import { visit } from './visit.ts';
import { mainlyIn, saying } from './words.ts';

serveProduct();

let photo = Buffer.alloc(0);
beforeAll(async () => {
  photo = await makePhoto({ width: 640, height: 480, colour: '#22aa77' });
});

const letter = [
  'From: Li <li@reedmill.example>',
  'To: Wang <wang@us.example>',
  'Date: Tue, 30 Jun 2026 12:00:00 +0800',
  'Subject: =?GBK?B?sai82w==?= 2026',
  '',
  'Prices as agreed.',
].join('\r\n');

type Brought = { readonly name: string; readonly type: string; readonly bytes: Buffer | string };

/** Drops or pastes files as the hand does: on the element under the pointer. */
async function give(
  page: Page,
  how: 'drop' | 'paste',
  on: string,
  { name, type, bytes }: Brought,
): Promise<void> {
  const content = Buffer.from(bytes).toString('base64');
  await page
    .locator(on)
    .first()
    .evaluate(
      (element, given) => {
        const raw = Uint8Array.from(atob(given.content), (letter) => letter.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([raw], given.name, { type: given.type }));
        const common = { bubbles: true, cancelable: true };
        const event =
          given.how === 'drop'
            ? new DragEvent('drop', { ...common, dataTransfer: transfer })
            : new ClipboardEvent('paste', { ...common, clipboardData: transfer });
        element.dispatchEvent(event);
      },
      { how, name, type, content },
    );
}

describe.skipIf(!hasBrowser).each(mainlyIn('zh'))('files in %s', (language) => {
  const say = saying(language);
  const filesTab = (page: Page) => page.getByRole('link', { name: say('Files', '文件') });

  test.each([1440, 390] as const)(
    'are dropped, pasted, chosen, looked at, renamed, replaced and deleted at %i px',
    async (width) => {
      const page = await visit('/', { language, person: ours().chief, width });
      const id = await newAccount(page, say(`Reed Mill ${width}`, `芦苇厂 ${width}`));
      await page.goto(`/records/account/${id}?tab=files`);
      const list = page.getByRole('region', { name: say('Files', '文件') });
      await list.getByText(say('No files yet', '还没有文件')).waitFor();
      await give(page, 'drop', 'body', { name: 'plan.jpg', type: 'image/jpeg', bytes: photo });
      await give(page, 'paste', 'body', { name: 'image.jpg', type: 'image/jpeg', bytes: photo });
      await list.getByText('plan.jpg').waitFor();
      await list.getByText(say('Screenshot', '截图')).waitFor();
      await list
        .getByLabel(say('Choose files', '选择文件'))
        .and(page.locator('input'))
        .setInputFiles([
          { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('第一行\nsecond') },
          { name: 'b.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n') },
        ]);
      await list.getByText('b.pdf').waitFor();
      await expect.poll(() => filesTab(page).textContent()).toContain('4');
      expect(await faultsOf(page, 'the files of a record')).toEqual([]);

      await list.getByRole('button', { name: /a\.txt.*B/ }).click();
      const shown = page.getByRole('dialog');
      await expect.poll(() => shown.getByLabel('a.txt').inputValue()).toContain('第一行');
      expect(await faultsOf(page, 'a file looked at')).toEqual([]);
      await shown.getByRole('button', { name: say('Next file', '下一个文件') }).click();
      await shown.getByRole('img', { name: say('Screenshot', '截图') }).waitFor();
      await page.keyboard.press('Escape');
      await shown.waitFor({ state: 'hidden' });

      const act = async (name: string, act: string) => {
        await list
          .getByRole('button', { name: say(`More for ${name}`, `${name} 的更多操作`) })
          .click();
        await page.getByRole('menuitem', { name: act }).click();
      };
      await act('a.txt', say('Name and note', '重命名和备注'));
      await shown.getByLabel(say('Name', '文件名')).fill('terms.txt');
      await shown.getByRole('button', { name: /Save|保\s?存/ }).click();
      await list.getByText('terms.txt').waitFor();

      await list
        .getByLabel(say('Bring a new version', '上传新版本'))
        .nth(1)
        .setInputFiles({
          name: 'terms.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from('newer'),
        });
      await list.getByText(say('Version 2', '第 2 版')).waitFor();
      await act('terms.txt', say('All versions', '历史版本'));
      await shown.getByRole('button', { name: say('Make current', '恢复为当前版本') }).click();
      await page.getByText(say('Version 1 is current again', '已恢复第 1 版')).waitFor();
      await page.keyboard.press('Escape');
      await list.getByText(say('Version 2', '第 2 版')).waitFor({ state: 'detached' });

      await act('terms.txt', say('Delete', '删除'));
      await list.getByText('terms.txt').waitFor({ state: 'detached' });
      await page
        .getByRole('button', { name: say('Undo', '撤销') })
        .last()
        .click();
      await list.getByText('terms.txt').waitFor();
    },
  );

  test('a dropped mail becomes a follow-up, and the same one again is told', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const id = await newAccount(page, say('Reed Mail', '芦苇邮'));
    await page.goto(`/records/account/${id}?tab=files`);
    // With the list stands what takes files anywhere on the page.
    await page.getByRole('region', { name: say('Files', '文件') }).waitFor();
    const mail = {
      name: 'offer.eml',
      type: 'message/rfc822',
      bytes: `Message-ID: <${id}>\r\n${letter}`,
    };
    await give(page, 'drop', 'body', mail);
    await page.getByText(say('Mail logged: offer.eml', '邮件已记为跟进：offer.eml')).waitFor();
    await page.getByRole('link', { name: say('Story', '动态'), exact: true }).click();
    const past = page.getByRole('region', { name: say('What happened', '已发生') });
    await past.getByRole('link', { name: '报价 2026' }).waitFor();
    await past.getByRole('button', { name: 'offer.eml' }).waitFor();
    await give(page, 'drop', 'body', mail);
    await page.getByText(say('This mail is logged already', '此邮件已记录过')).waitFor();
    expect(await past.getByRole('link', { name: '报价 2026' }).count()).toBe(1);

    // On a list nobody says whose it is: its people are recognised, and the follow-up is one click away.
    await page.goto('/records/account');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const other = { ...mail, name: 'list.eml', bytes: `Message-ID: <list-${id}>\r\n${letter}` };
    await give(page, 'drop', 'body', other);
    await page.getByText(say('Mail logged: list.eml', '邮件已记为跟进：list.eml')).waitFor();
    await page.getByRole('button', { name: say('Open', '打开'), exact: true }).click();
    await page.getByRole('heading', { name: '报价 2026', level: 1 }).waitFor();
  });

  test('a follow-up carries what was dropped on its box; leaving the page keeps it [Z-10]', async () => {
    const page = await visit('/', { language, person: ours().chief });
    const id = await newAccount(page, say('Reed Photo', '芦苇照'));
    await page.goto(`/records/account/${id}`);
    const box = page.getByRole('form', { name: say('Write down what happened', '记录跟进') });
    await box.getByLabel(say('A note', '写一条备注')).fill(say('The new hall', '新厂房'));
    await give(page, 'paste', 'form textarea', {
      name: 'hall.jpg',
      type: 'image/jpeg',
      bytes: photo,
    });
    await box.getByText('hall.jpg').waitFor();
    expect(await faultsOf(page, 'a follow-up with a file')).toEqual([]);
    const places = page.getByRole('navigation', { name: say('In this area', '本模块') });
    await places.getByRole('link', { name: say('Accounts', '公司'), exact: true }).click();
    await page.getByRole('row').nth(1).waitFor();
    await page.goBack();
    await box.getByText('hall.jpg').waitFor();
    await box.getByRole('button', { name: say('Save', '保存') }).click();
    const past = page.getByRole('region', { name: say('What happened', '已发生') });
    await past.getByRole('link', { name: say('The new hall', '新厂房') }).waitFor();
    await past.getByRole('button', { name: 'hall.jpg' }).click();
    await page.getByRole('dialog').getByRole('img', { name: 'hall.jpg' }).waitFor();
  });
});

async function newAccount(page: Page, name: string): Promise<string> {
  const reply = await page.request.post('/api/v1/records/account', {
    data: { name },
    headers: { origin: ours().base },
  });
  const { id } = await reply.json();
  return String(id);
}
