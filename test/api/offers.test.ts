import { inflateSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { partsOf } from '#server/paper/offer/word-parts.ts';
import { standardTemplate } from '#server/paper/offer/offer.ts';
import { newOffice, type Client } from '../setup/app.ts';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const idOf = (reply: { body: unknown }) => z.object({ id: z.uuid() }).parse(reply.body).id;

async function bring(client: Client, name: string, bytes: Buffer) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const sent = { method: 'POST', headers: client.headers, body: form };
  return idOf({ body: await (await fetch(`${client.base}/api/v1/files`, sent)).json() });
}

async function paper(client: Client, path: string) {
  const response = await fetch(`${client.base}/api/v1/papers/quote/${path}`, {
    headers: client.headers,
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    disposition: response.headers.get('content-disposition') ?? '',
    bytes,
    refusal: response.ok ? '' : bytes.toString(),
  };
}

/** The letters that a PDF shows, by the tables of its fonts. */
function lettersOf(pdf: Buffer): string {
  const pieces = [...pdf.toString('latin1').matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)];
  const tables = pieces.flatMap(([, piece = '']) => {
    try {
      const text = inflateSync(Buffer.from(piece, 'latin1')).toString('latin1');
      return text.includes('beginbfrange') || text.includes('beginbfchar') ? [text] : [];
    } catch {
      return [];
    }
  });
  const codes = [...tables.join('\n').matchAll(/<([0-9a-f]{4})>/gi)];
  return codes.map(([, code = '']) => String.fromCharCode(Number.parseInt(code, 16))).join('');
}

async function wordsOf(word: Buffer): Promise<string> {
  const xml = (await partsOf(word)).get('word/document.xml')?.toString() ?? '';
  return xml.replaceAll(/<[^>]+>/g, '|').replaceAll(/\|+/g, '|');
}

/** The standard template with other words in its document. */
async function templateWith(change: (xml: string) => string): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of await partsOf(await standardTemplate('zh')))
    zip.addBuffer(
      name === 'word/document.xml' ? Buffer.from(change(bytes.toString())) : bytes,
      name,
    );
  zip.end();
  return buffer(zip.outputStream);
}

test('a quote goes on paper by a Word template, as Word document and PDF with seal and 大写, for who reads it', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator', { name: '管理员', language: 'zh' });
  const make = async (object: string, values: object) =>
    idOf(await chief.post(`/records/${object}`, values));
  const seal = await bring(chief, 'seal.png', picture);
  const company = await make('own-company', { name: '知音科技', bankAccount: '6222000011', seal });
  const party = await make('account', { name: '海港公司' });
  const quote = await make('quote', { name: '打印机', party, company, currency: 'CNY' });
  const lines = [{ text: '激光打印机', quantity: '2', unitPrice: '617.28', includesTax: true }];
  expect((await chief.post(`/records/quote/${quote}/actions/set-lines`, { lines })).status).toBe(
    200,
  );

  const word = await paper(chief, `${quote}/offer.docx`);
  expect([word.refusal, word.status]).toEqual(['', 200]);
  const said = await wordsOf(word.bytes);
  for (const words of ['海港公司', '激光打印机', '6222000011', '壹仟贰佰叁拾肆元伍角陆分'])
    expect(said).toContain(words);
  expect(said).not.toMatch(/[{}]/);
  const pictures = [...(await partsOf(word.bytes)).keys()].filter((name) => name.endsWith('.png'));
  expect(pictures).toHaveLength(1);

  const pdf = await paper(chief, `${quote}/offer.pdf?inline=true`);
  expect(pdf.disposition).toMatch(/^inline/);
  expect(
    [...'壹仟贰佰叁拾肆元伍角陆分海港'].filter((one) => !lettersOf(pdf.bytes).includes(one)),
  ).toEqual([]);
  expect(pdf.bytes.toString('latin1')).toContain('/Subtype /Image');

  const english = await paper(chief, `${quote}/offer.docx?template=standard-en`);
  expect(await wordsOf(english.bytes)).toContain('Quotation');

  // Who does not read the quote gets no paper of it.
  const stranger = await office.as('salesperson');
  expect((await paper(stranger, `${quote}/offer.pdf`)).status).toBe(404);
});

test('a template of one’s own is taken, and what is wrong with one is said in plain words', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator', { name: '管理员', language: 'en' });
  const make = async (object: string, values: object) =>
    idOf(await chief.post(`/records/${object}`, values));
  const party = await make('account', { name: 'Harbour' });
  const quote = await make('quote', { name: 'Printers', party });
  const asked = async (name: string, bytes: Buffer, values: object = {}) => {
    const file = await bring(chief, `${name}.docx`, bytes);
    const template = await make('paper-template', { name, language: 'en', file, ...values });
    return paper(chief, `${quote}/offer.docx?template=${template}`);
  };
  const own = await templateWith((xml) => xml.replace('报价单', 'Our own offer'));
  await asked('Own', own, { usual: true });
  const usual = await paper(chief, `${quote}/offer.docx`);
  expect(await wordsOf(usual.bytes)).toContain('Our own offer');

  const wrong = await templateWith((xml) => xml.replace('{total}', '{cost}'));
  expect((await asked('Wrong', wrong)).refusal).toContain('blanks that nothing fills: {cost}');
  const outside = await templateWith((xml) => xml.replace('{total}', '{quantity}'));
  expect((await asked('Outside', outside)).refusal).toContain('{quantity}');
  const open = await templateWith((xml) => xml.replace('{/lines}', ''));
  expect((await asked('Open', open)).refusal).toContain('paper-template.loop');
  const brace = await templateWith((xml) => xml.replace('{total}', '{total'));
  expect((await asked('Brace', brace)).refusal).toContain('paper-template.brace');
  expect((await asked('None', Buffer.from('no document'))).refusal).toContain('no Word document');
});
