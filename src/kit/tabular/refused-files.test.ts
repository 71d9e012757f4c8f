import { afterAll, describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { allRows, archive, temporaryFolder } from './sample-files.ts';
import { main, relations, textRow, workbookOf } from './sample-workbook.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

describe('refused are', () => {
  const refused = async (content: string | Uint8Array, options = {}) =>
    openTable(folder.write(content), options)
      .then(allRows)
      .then(
        () => null,
        (error: unknown) => error,
      );

  test('archives and files that are no workbook we read', async () => {
    const cases: Record<string, string | Uint8Array> = {
      'table.is-archive': await archive({ 'readme.txt': 'x' }),
      'table.is-open-document': await archive({
        'mimetype': 'application/vnd.oasis.opendocument.spreadsheet',
        'content.xml': '<x/>',
      }),
      'table.is-binary-workbook': await archive({
        '_rels/.rels': relations({ r: ['officeDocument', 'xl/workbook.bin'] }),
        'xl/workbook.bin': 'x',
      }),
      'table.is-old-excel': Buffer.from('d0cf11e0a1b11ae1000000', 'hex'),
      'table.is-locked': Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'table.is-pdf': '%PDF-1.7\n',
      'table.is-markup': '<html><table><tr><td>1</td></tr></table></html>',
      'table.is-calendar': 'BEGIN:VCALENDAR\nEND:VCALENDAR\n',
      'table.not-text': Buffer.from(Array.from({ length: 500 }, (_, at) => (at * 7) % 5)),
      'table.empty': '\uFEFF\r\n\n',
    };
    expect(await refused('')).toMatchObject({ code: 'table.empty' });
    const letter = {
      '_rels/.rels': relations({ r: ['officeDocument', 'word/document.xml'] }),
      'word/document.xml': '<document/>',
    };
    expect(await refused(await archive(letter))).toMatchObject({ code: 'table.not-text' });
    for (const [code, content] of Object.entries(cases))
      expect(await refused(content), code).toMatchObject({ code });
  });

  test('damaged workbooks', async () => {
    const whole = await archive({ 'xl/workbook.xml': '<workbook>', 'b': 'x'.repeat(1000) });
    expect(await refused(whole)).toMatchObject({ code: 'table.unreadable' });
    expect(await refused(whole.subarray(0, 200))).toMatchObject({ code: 'table.unreadable' });
  });

  test('bombs, before they unfold', async () => {
    const rows = `${textRow(['a'])}${'<row/>'.repeat(1000)}`;
    const small = { unpackedBytes: 900, unpackedRatio: 300 };
    const path = folder.write(await workbookOf({ rows }));
    await expect(openTable(path, { limits: small })).rejects.toMatchObject({
      code: 'table.unpacks-too-large',
    });
    const bomb = folder.write(
      await workbookOf({ rows: `${textRow(['a'])}${' '.repeat(65 * 1024 * 1024)}` }),
    );
    await expect(openTable(bomb)).rejects.toMatchObject({
      code: 'table.unpacks-too-large',
      params: { part: 'xl/worksheets/sheet1.xml' },
    });
  });

  test('entities that unfold, which stay unread', async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><worksheet xmlns="${main}"><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    const path = folder.write(
      await workbookOf({ rows: '', more: { 'xl/worksheets/sheet1.xml': lol } }),
    );
    await expect(openTable(path)).rejects.toMatchObject({ code: 'table.unreadable' });
  });
});
