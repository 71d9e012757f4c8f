import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { openTable } from './open-table.ts';
import { allRows, temporaryFolder } from './sample-files.ts';
import { textRow, workbookOf } from './sample-workbook.ts';
import { texts } from './texts.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

// Rows, or a refusal that has a sentence; anything else that is thrown is a bug.
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    const table = await openTable(folder.write(bytes));
    const rows = await allRows(table);
    for (const { cells, line } of rows) {
      expect(cells.length).toBeGreaterThanOrEqual(table.columns.length);
      expect(line).toBeGreaterThan(0);
    }
    return 'read';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(texts).toHaveProperty([error.code]);
    return error.code;
  }
}

const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    byte: fc.integer({ min: 0, max: 255 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function damaged(
  whole: Uint8Array,
  changes: readonly { at: number; byte: number }[],
  cut: number,
): Uint8Array {
  const bytes = Uint8Array.from(whole);
  for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
  return bytes.subarray(0, Math.max(1, Math.ceil(bytes.length * cut)));
}

describe('damaged files are read or refused, never a crash', () => {
  const cut = fc.oneof(
    { weight: 2, arbitrary: fc.constant(1) },
    fc.double({ min: 0.1, max: 1, noNaN: true }),
  );
  const files: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
    'CSV': () => Buffer.from('name,note\n张伟,"a ""b""\nc"\nEve,\n'.repeat(20)),
    'JSON': () => Buffer.from('[{"name":"张伟","tags":["a",{"b":null}]},{"name":"Eve\\n"}]'),
    'JSON lines': () => Buffer.from('{"name":"张伟","n":1}\n{"name":"Eve"}\n'.repeat(5)),
    'vCard': () =>
      Buffer.from(
        'BEGIN:VCARD\nVERSION:2.1\nitem1.TEL;TYPE="work,x":1\nitem1.X-ABLabel:a\nN;ENCODING=QUOTED-PRINTABLE;CHARSET=GBK:=D5=C5;=\n=CE\nPHOTO;BASE64:\n AAAA\n\nEND:VCARD\n',
      ),
    'workbook': () =>
      workbookOf({
        rows: `${textRow(['a', 'b'])}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>45000.5</v></c></row>`,
        strings: '<si><t>张伟</t></si>',
        styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs>',
      }),
  };

  test.each(Object.keys(files))('of %s', async (kind) => {
    const whole = (await files[kind]?.()) ?? Buffer.alloc(1);
    expect(await outcome(whole)).toBe('read');
    await fc.assert(
      fc.asyncProperty(damage, cut, async (changes, share) => {
        await outcome(damaged(whole, changes, share));
      }),
      { numRuns: 150 },
    );
  });

  test('of any bytes', async () => {
    const pieces = fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      ';',
      '\t',
      '\0',
      '{',
      '[',
      'BEGIN:VCARD\n',
      'sep=',
      '\u00ff',
      'PK\u0003\u0004',
      '<',
      '张',
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(pieces, { maxLength: 60 }).map((all) => Buffer.from(all.join(''), 'utf8')),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        await outcome(content);
      }),
      { numRuns: 400 },
    );
  });
});
