import { expect, test } from 'vitest';
import { z } from 'zod';
import { newOffice, type Client } from '../setup/app.ts';

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x64) Firefox/140.0' };
const link = z.object({ id: z.uuid(), url: z.string() });
const idOf = (reply: { body: unknown }) => z.object({ id: z.uuid() }).parse(reply.body).id;

async function open(chief: Client) {
  const make = async (object: string, values: object) =>
    idOf(await chief.post(`/records/${object}`, values));
  const act = async (quote: string, name: string, input: object = {}) =>
    (await chief.post(`/records/quote/${quote}/actions/${name}`, input)).status;
  const read = async (object: string, id: string) =>
    z.record(z.string(), z.unknown()).parse((await chief.get(`/records/${object}/${id}`)).body);
  const ask = (quote: string) =>
    chief.post(`/quotes/${quote}/links`, { sentTo: '李伟', language: 'zh' });
  const offer = async (name: string, values: object = {}) => {
    const party = await make('account', { name: `海港公司 ${name}` });
    const quote = await make('quote', { name, party, currency: 'CNY', ...values });
    const lines = [{ text: '激光打印机', quantity: '2', unitPrice: '500' }];
    expect(await act(quote, 'set-lines', { lines })).toBe(200);
    return quote;
  };
  const sent = async (name: string, values: object = {}) => {
    const quote = await offer(name, values);
    expect(await act(quote, 'send', { on: '2026-07-01' })).toBe(200);
    const made = link.parse((await ask(quote)).body);
    return { quote, id: made.id, path: new URL(made.url).pathname };
  };
  const visit = async (path: string, form?: Record<string, string>, headers = browser) => {
    const response = await fetch(`${chief.base}${path}`, {
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      headers,
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return { act, read, ask, offer, sent, visit };
}

test('a customer reads a quote by its link, downloads it and accepts it once confirmed; openings are counted and the owner is told', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator', { name: '管理员', language: 'zh' });
  const { read, sent, visit } = await open(chief);
  const { quote, id, path } = await sent('打印机 <b>');
  // Programs that look into mails say what they are, and count for nobody.
  await visit(path, undefined, { 'user-agent': 'SafeLinks scanner' });
  await fetch(`${chief.base}${path}`, { method: 'HEAD', headers: browser });
  expect((await read('quote-link', id))['timesOpened']).toBe(0);
  const page = await visit(path);
  expect(page.status).toBe(200);
  expect(page.text).toContain('激光打印机');
  expect(page.text).toContain('打印机 &lt;b&gt;');
  expect(page.text).not.toContain('<b>');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  await visit(path);
  expect(await read('quote-link', id)).toMatchObject({
    timesOpened: 1,
    firstOpenedAt: expect.any(String),
  });
  const pdf = await visit(`${path}/offer.pdf`);
  expect([pdf.status, pdf.text.slice(0, 4)]).toEqual([200, '%PDF']);

  const accept = { kind: 'accept', name: '李伟', note: '尽快发货', agree: 'yes' };
  expect((await visit(path, { ...accept, agree: '' })).text).not.toContain('确认接受');
  expect((await visit(path, accept)).text).toContain('确认接受');
  expect((await read('quote', quote))['state']).toBe('sent');
  expect((await visit(path, { ...accept, confirm: 'yes' })).text).toContain('已被接受');
  expect(await read('quote', quote)).toMatchObject({
    state: 'accepted',
    answer: '李伟: 尽快发货 (李伟)',
  });
  expect(await read('quote-link', id)).toMatchObject({ answeredBy: '李伟' });
  // What was answered stands.
  await visit(path, { kind: 'reject', name: 'X', reason: 'price', confirm: 'yes' });
  expect((await read('quote', quote))['state']).toBe('accepted');
  const told = JSON.stringify((await chief.get('/notifications')).body);
  expect(told.match(/打印机/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
});

test('a link to what was not sent is not made, and one that is wrong, expired or replaced shows nothing of the quote', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator', { name: '管理员', language: 'en' });
  const { act, ask, offer, read, sent, visit } = await open(chief);
  expect((await ask(await offer('Draft'))).status).toBe(409);

  const { quote, id, path } = await sent('Rejected');
  const stranger = await office.as('salesperson');
  const asked = { sentTo: 'X', language: 'en' };
  expect((await stranger.post(`/quotes/${quote}/links`, asked)).status).toBe(404);
  // The token itself is kept nowhere.
  expect(JSON.stringify(await read('quote-link', id))).not.toContain(path.slice(3));
  const wrong = await visit(`${path.slice(0, -4)}AAAA`);
  expect([wrong.status, wrong.text.includes('激光打印机')]).toEqual([404, false]);
  expect((await visit('/q/none')).status).toBe(404);
  // The number of a workspace that no database holds.
  const beyond = Buffer.alloc(36, 255).toString('base64url');
  expect((await visit(`/q/${beyond}`)).status).toBe(404);
  const no = { kind: 'reject', name: '王芳', reason: 'delivery', note: '', confirm: 'yes' };
  expect((await visit(path, no)).text).toContain('已被拒绝');
  expect(await read('quote', quote)).toMatchObject({ state: 'rejected', rejectedFor: 'delivery' });

  const over = await sent('Over', { validUntil: '2020-01-01' });
  const replaced = await sent('Replaced');
  expect(await act(replaced.quote, 'revise')).toBe(200);
  for (const [one, words] of [
    [over, '有效期'],
    [replaced, '新版本'],
  ] as const) {
    const shown = await visit(one.path);
    expect([shown.status, shown.text.includes(words), shown.text.includes('激光打印机')]).toEqual([
      410,
      true,
      false,
    ]);
    expect((await visit(`${one.path}/offer.pdf`)).status).toBe(410);
    await visit(one.path, { kind: 'accept', name: 'X', agree: 'yes', confirm: 'yes' });
    expect((await read('quote', one.quote))['state']).not.toBe('accepted');
  }
});
