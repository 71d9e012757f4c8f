import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import {
  allRows,
  hasSharedData,
  sharedFile,
  sharedFiles,
  temporaryFolder,
} from './sample-files.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

async function cards(content: string | Uint8Array) {
  return read(folder.write(content));
}

async function read(path: string) {
  const table = await openTable(path);
  const rows = await allRows(table);
  const named = rows.map(({ cells }) =>
    Object.fromEntries(
      table.columns.map((column, at) => [column, cells[at]]).filter(([, cell]) => cell !== ''),
    ),
  );
  return { table, rows, cards: named };
}

describe('a file of cards', () => {
  test('has a row a card and the columns of all of them', async () => {
    const { table, rows } = await cards(
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Zhang;Wei;;;\r\nTEL;TYPE=CELL,PREF:1\r\nEND:VCARD\r\n\r\nbegin:vcard\r\nversion:4.0\r\nFN:Eve\r\nTEL;TYPE="work,voice";VALUE=uri:tel:+44-1\r\nTEL;PREF=1:2\r\nEMAIL:e@x.org\r\nend:vcard\r\n',
    );
    expect(table).toMatchObject({ kind: 'vcard', encoding: 'utf-8', separator: null });
    expect(table.columns).toEqual([
      'Full name',
      'Family name',
      'Given name',
      'Phone 1 type',
      'Phone 1',
      'Phone 2 type',
      'Phone 2',
      'Email 1',
    ]);
    expect(rows).toEqual([
      { line: 1, cells: ['', 'Zhang', 'Wei', 'cell, pref', '1', '', '', ''] },
      { line: 7, cells: ['Eve', '', '', 'work, voice', '+44-1', 'pref', '2', 'e@x.org'] },
    ]);
  });

  test('of version 2.1 may be quoted-printable in any charset', async () => {
    const {
      cards: [card],
    } = await cards(
      'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D5=C5;=CE=B0;;;\nADR;WORK;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:;;=E4=B8=AD=E5=B1=B1=E8=B7=AF=\n 1;=E4=B8=8A=\n=E6=B5=B7;;;\nNOTE:C:\\new\\temp\nEND:VCARD\n',
    );
    expect(card).toEqual({
      'Family name': '张',
      'Given name': '伟',
      'Address 1 type': 'work',
      'Address 1 street': '中山路 1',
      'Address 1 city': '上海',
      'Note': 'C:\\new\\temp',
    });
  });

  test('may be written in a legacy encoding as a whole', async () => {
    const {
      cards: [card],
      table,
    } = await cards(
      iconv.encode('BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=GBK:张伟\nEND:VCARD\n', 'gbk'),
    );
    expect([card, table.encoding]).toEqual([{ 'Full name': '张伟' }, 'gb18030']);
  });

  test('takes escapes, folds and groups for what they mean', async () => {
    const {
      cards: [card],
    } = await cards(
      'BEGIN:VCARD\nVERSION:3.0\nFN:Müller\\, Hans\\;\nNOTE:one\\ntwo\\\\n\n  three\nORG:A\\;B;Sales;North\nitem1.URL:https://x.org/\n a;b\nitem1.X-ABLabel:_$!<HomePage>!$_\nitem2.X-ABLabel:alone\nCATEGORIES:a,b\\,c\nX-SKYPE:one\nX-SKYPE:two\nTITLE:CEO\nTITLE:Dr\nBDAY:19800102\nEND:VCARD\n',
    );
    expect(card).toEqual({
      'Full name': 'Müller, Hans;',
      'Note': 'one\ntwo\\n three',
      'Company': 'A;B',
      'Department': 'Sales, North',
      'URL 1 type': 'HomePage',
      'URL 1': 'https://x.org/a;b',
      'X-ABLABEL': 'alone',
      'Categories': 'a,b,c',
      'X-SKYPE': 'one',
      'X-SKYPE (2)': 'two',
      'Title': 'CEO',
      'Title (2)': 'Dr',
      'Birthday': '1980-01-02',
    });
  });

  test('leaves pictures out and says on which line', async () => {
    const {
      cards: [card],
      table,
    } = await cards(
      'BEGIN:VCARD\nVERSION:2.1\nFN:Eve\nPHOTO;JPEG;ENCODING=BASE64:\n /9j/4AAQSkZJRgABAQEASABIAAD\n /2wBDABYPEBMQ==\n\nX-BYTES;ENCODING=BASE64:AAAA\nX-TEXT;BASE64:5byg5Lyf\nLOGO;VALUE=uri:https://x.org/logo.png\nEND:VCARD\n',
    );
    expect(card).toEqual({
      'Full name': 'Eve',
      'X-TEXT': '张伟',
      'LOGO': 'https://x.org/logo.png',
    });
    expect(
      table.problems.list.map(({ line, problem }) => [
        line,
        problem.code,
        problem.params['property'],
      ]),
    ).toEqual([
      [4, 'table.property-not-taken', 'PHOTO'],
      [8, 'table.property-not-taken', 'X-BYTES'],
    ]);
  });

  test('that are cut off come too, and a card within a card is one of its own', async () => {
    const {
      cards: [first, inner, outer, last],
      table,
    } = await cards(
      'VERSION:3.0\nFN:No begin\nBEGIN:VCARD\nFN:Outer\nAGENT:\nBEGIN:VCARD\nFN:Inner\nEND:VCARD\nROLE:x\nEND:VCARD\nBEGIN:VCARD\nFN:No end\n???\n',
    );
    expect([first, inner, outer, last]).toEqual([
      { 'Full name': 'No begin' },
      { 'Full name': 'Inner' },
      { 'Full name': 'Outer', 'Role': 'x' },
      { 'Full name': 'No end' },
    ]);
    expect(table.problems.counts).toEqual({
      'table.card-cut-off': 3,
      'table.line-not-understood': 1,
    });
  });
});

describe.skipIf(!hasSharedData)('published cards', () => {
  const files = () =>
    sharedFiles('10_ical_vcard', /./).filter((file) => {
      const text = readFileSync(file, 'latin1');
      return /^(?:BEGIN|END):VCARD/im.test(text);
    });

  test('are all read, each with all that it says', async () => {
    expect(files().length).toBe(60);
    let count = 0;
    for (const file of files()) {
      const { rows, table } = await read(file);
      count += rows.length;
      expect([file, rows.filter(({ problem }) => problem)]).toEqual([file, []]);
      const said = rows
        .flatMap(({ cells }) => cells)
        .join('\n')
        .toLowerCase();
      for (const part of plainParts(file)) expect(said, file).toContain(part.toLowerCase());
      expect(table.columns.length).toBeGreaterThan(0);
    }
    expect(count).toBe(60);
  });

  test('with evil folds and escapes say what they mean', async () => {
    const {
      cards: [card],
    } = await read(sharedFile('10_ical_vcard/eds_vcards/ebook_rfc_13.vcf'));
    expect(card).toMatchObject({
      'Phone 1 type': 'voice, msg, work',
      'Phone 2 type': 'fax, work',
      'Email 2': 'semicolon;@points.net',
      'Address 1 street': 'Evil semicolon city;',
      'Address 1 city': 'Semicolon;way',
      'Address 2 street': 'Evil backslash \\ way',
      'Address 2 region': 'Newlines\nCountry\nevil',
    });
    const mobile = await read(sharedFile('10_ical_vcard/eds_vcards/ebook_rfc_12.vcf'));
    expect(mobile.cards[0]).toMatchObject({
      'Family name': 'Brüning',
      'Birthday': '1978-12-29',
      'Phone 3': '+4973117546691',
      'Address 1 region': 'Baden-Württemberg',
      'Label 1': 'Münsterplatz 21\r\n89073 Ulm, Baden-Württemberg',
    });
  });
});

// What lines say that are neither folded, encoded nor escaped: it must be found in the row as it stands.
function plainParts(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  return lines.flatMap((line, at) => {
    const isFolded = /^\s/.test(lines[at + 1] ?? '');
    if (isFolded || /QUOTED|BASE64|ENCODING|^(?:VERSION|BEGIN|END|BDAY)/i.test(line)) return [];
    const [, value = ''] = /^[A-Z-]+(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:(.*)$/i.exec(line) ?? [];
    return value.split(';').flatMap((part) => (part.includes('\\') ? [] : [part.trim()]));
  });
}
