import { expect, test } from 'vitest';
import { points } from '#kit/paper-formats.ts';
import { envelopeSheet, labelSheet } from './label-sheet.ts';
import { renderPdf } from './render.ts';

const western = {
  name: 'Ada Pike',
  company: 'Pike LLP',
  lines: ['55 Harbour Avenue', 'Seattle WA 98101'],
  postalCode: '98101',
  isChinese: false,
};
const chinese = {
  name: '张伟',
  company: '华夏银行',
  lines: ['北京市海淀区', '中关村大街1号'],
  postalCode: '100080',
  isChinese: true,
};

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;

test('labels begin behind those that the sheet lacks, and go on over sheets', async () => {
  const asked = { format: 'L7163', skip: 13, title: 'labels' } as const;
  const sheet = labelSheet([chinese, western, chinese], asked);
  const written = JSON.stringify(sheet.content);
  // The last of 14 places is at the right of the seventh row; the next sheet begins at its first place.
  expect(written).toContain(`"x":${points(4.7 + 101.6 + 4)},"y":${points(15.1 + 6 * 38.1 + 4)}`);
  expect(written).toContain(`"x":${points(4.7 + 4)},"y":${points(15.1 + 4)}`);
  expect(pagesOf(await renderPdf(sheet))).toBe(2);
});

test('a whole sheet of labels is one page, one more label a second', async () => {
  const many = (count: number) =>
    labelSheet(
      Array.from({ length: count }, () => western),
      { format: 'L7160', skip: 0, title: 'labels' },
    );
  expect(pagesOf(await renderPdf(many(21)))).toBe(1);
  expect(pagesOf(await renderPdf(many(22)))).toBe(2);
});

test('an envelope an addressee, Chinese ones with the sender below and the code above', async () => {
  const sender = ['云帆办公', '上海市静安区1号'];
  const sheet = envelopeSheet([chinese, western], { format: 'DL', sender, title: 'envelopes' });
  const [first, second] = sheet.content.map((one) => JSON.stringify(one));
  expect(first).toContain('张伟（收）');
  expect(first).toMatch(/云帆办公[^}]*"absolutePosition":\{"x":342.99,"y":249.45\}/);
  expect(second).toContain('Ada Pike\\nPike LLP\\n55 Harbour Avenue');
  expect(second).toMatch(/云帆办公[^}]*"absolutePosition":\{"x":37.42,"y":24.94\}/);
  const pdf = await renderPdf(sheet);
  expect(pagesOf(pdf)).toBe(2);
  expect(pdf.toString('latin1')).toContain('NotoSansSC');
});
