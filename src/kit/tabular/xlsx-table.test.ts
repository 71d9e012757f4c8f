import { afterAll, describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { allCells, allRows, archive, temporaryFolder } from './sample-files.ts';
import { main, related, relations, textRow, workbookOf } from './sample-workbook.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

async function workbook(contents: Parameters<typeof workbookOf>[0]) {
  return folder.write(await workbookOf(contents));
}

describe('a workbook', () => {
  test('gives the texts of its cells, however they are kept', async () => {
    const path = await workbook({
      rows: `${textRow(['a', 'b', 'c', 'd', 'e'])}<row r="3" hidden="1"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="str"><f>A1&amp;"x"</f><v>ax</v></c><c r="D3" t="b"><v>1</v></c><c r="E3" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r></is></c></row>`,
      strings:
        '<si><t xml:space="preserve"> 张伟 </t><rPh sb="0" eb="1"><t>ZW</t></rPh></si><si><r><t>A &amp; </t></r><r><rPr><b/></rPr><t>B_x000D_</t></r></si>',
    });
    const table = await openTable(path);
    expect(table).toMatchObject({
      kind: 'xlsx',
      encoding: null,
      columns: ['a', 'b', 'c', 'd', 'e'],
    });
    expect(await allRows(table)).toEqual([
      { line: 3, cells: [' 张伟 ', 'A & B\r', 'ax', 'true', 'rich text'] },
    ]);
  });

  test('gives numbers by the format in which they are shown', async () => {
    const formats = [
      'General',
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
      '[$-F800]dddd\\,\\ mmmm\\ dd',
      'm/d/yy h:mm',
      'h:mm AM/PM',
      '[h]:mm:ss',
      '0.00%',
      '#,##0.00 "days"',
      '[Red]0.00',
      '"d"0',
    ];
    const fonts = formats.map(
      (code, at) =>
        `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
    );
    const own = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
    const path = await workbook({
      rows: `${textRow(formats.map((_, at) => `c${at}`))}<row r="2">${formats.map((_, at) => `<c s="${at}"><v>45352.604166666664</v></c>`).join('')}</row><row r="3">${formats.map((_, at) => `<c s="${at}"><v>0.5</v></c>`).join('')}</row><row r="4">${[14, 22, 31, 57, 9].map((_, at) => `<c s="${11 + at}"><v>60</v></c>`).join('')}</row>`,
      styles: `<numFmts>${fonts.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${own.join('')}${[14, 22, 31, 57, 9].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`,
    });
    const instant = '2024-03-01T14:30:00';
    expect(await allCells(await openTable(path))).toEqual([
      [
        '45352.6041666667',
        instant,
        instant,
        instant,
        instant,
        instant,
        '1088462:30:00',
        '4535260.41666667%',
        '45352.6041666667',
        '45352.6041666667',
        '45352.6041666667',
      ],
      [
        '0.5',
        '1899-12-31T12:00:00',
        '1899-12-31T12:00:00',
        '1899-12-31T12:00:00',
        '1899-12-31T12:00:00',
        '12:00:00',
        '12:00:00',
        '50%',
        '0.5',
        '0.5',
        '0.5',
      ],
      [
        '1900-02-28',
        '1900-02-28T00:00:00',
        '1900-02-28',
        '1900-02-28',
        '6000%',
        '',
        '',
        '',
        '',
        '',
        '',
      ],
    ]);
  });

  test('counts days from 1904 where it says so', async () => {
    const path = await workbook({
      book: '<workbookPr date1904="1"/>',
      rows: `${textRow(['a'])}<row r="2"><c s="0"><v>43890</v></c></row>`,
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
    });
    expect(await allCells(await openTable(path))).toEqual([['2024-03-01']]);
  });

  test('gives numbers without exponents and noise', async () => {
    const numbers = [
      '1.38001380001E10',
      '310101199003078000',
      '0.30000000000000004',
      '1E-7',
      '-2.5E+20',
      '00012',
      '-0',
    ];
    const path = await workbook({
      rows: `${textRow(numbers.map((_, at) => `c${at}`))}<row>${numbers.map((value) => `<c><v>${value}</v></c>`).join('')}</row>`,
    });
    expect(await allCells(await openTable(path))).toEqual([
      [
        '13800138000.1',
        '310101199003078000',
        '0.3',
        '0.0000001',
        '-250000000000000000000',
        '12',
        '0',
      ],
    ]);
  });

  test('has sheets to choose from', async () => {
    const path = await workbook({
      rows: textRow(['hidden']),
      sheets:
        '<sheet name="One" sheetId="1" state="hidden" r:id="r1"/><sheet name="二" sheetId="2" r:id="r2"/><sheet name="Chart" sheetId="3" r:id="r9"/>',
      more: {
        'xl/worksheets/sheet2.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>two</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      },
    });
    const table = await openTable(path);
    expect(table).toMatchObject({ sheet: '二', columns: ['two'] });
    expect(table.sheets).toEqual([
      { name: 'One', isHidden: true },
      { name: '二', isHidden: false },
    ]);
    expect((await openTable(path, { sheet: 'One' })).columns).toEqual(['hidden']);
    await expect(openTable(path, { sheet: 'Three' })).rejects.toMatchObject({
      code: 'table.no-sheet',
    });
  });

  test('may have titles, gaps and merged headings', async () => {
    const path = await workbook({
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>Customers 2024</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>No.</t></is></c><c r="B3" t="inlineStr"><is><t>Billing</t></is></c><c r="D3" t="inlineStr"><is><t>Shipping</t></is></c></row><row r="4"><c r="B4" t="inlineStr"><is><t>Street</t></is></c><c r="C4" t="inlineStr"><is><t>City</t></is></c><c r="D4" t="inlineStr"><is><t>Street</t></is></c><c r="E4" t="inlineStr"><is><t>City</t></is></c></row><row r="5"><c r="A5"><v>1</v></c><c r="C5" t="inlineStr"><is><t>Rome</t></is></c></row><row r="6"/><row r="9"><c r="A9"><v>2</v></c><c r="F9"><v>7</v></c></row>`,
    });
    const table = await openTable(path);
    expect(table.columns).toEqual([
      'No.',
      'Billing Street',
      'Billing City',
      'Shipping Street',
      'Shipping City',
    ]);
    const rows = await allRows(table);
    expect(rows.map(({ line, cells, problem }) => [line, cells, problem?.code])).toEqual([
      [5, ['1', '', 'Rome', '', ''], undefined],
      [9, ['2', '', '', '', '', '7'], 'table.cells-surplus'],
    ]);
  });

  test('says which cells show errors', async () => {
    const path = await workbook({
      rows: `${textRow(['a', 'b'])}<row r="2"><c><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    });
    const [row] = await allRows(await openTable(path));
    expect(row).toMatchObject({
      cells: ['1', '#DIV/0!'],
      problem: { code: 'table.cell-error', params: { line: 2, column: 'b', text: '#DIV/0!' } },
    });
  });

  test('says which formulas were never computed', async () => {
    const path = await workbook({
      rows: `${textRow(['a', 'b'])}<row r="2"><c><v>1</v></c><c><f>A1+1</f></c></row><row r="3"><c><v>2</v></c><c t="str"><f>""</f><v></v></c></row>`,
    });
    const rows = await allRows(await openTable(path));
    expect(rows).toMatchObject([
      { line: 2, problem: { code: 'table.cell-not-computed', params: { column: 'b' } } },
      { line: 3, cells: ['2', ''] },
    ]);
    expect(rows[1]?.problem).toBeUndefined();
  });

  test('may have an empty sheet, so that another can be chosen', async () => {
    const table = await openTable(await workbook({ rows: '' }));
    expect(table).toMatchObject({ columns: [], sheets: [{ name: 'One' }] });
    expect(await allRows(table)).toEqual([]);
  });

  test('without the parts of style and shared texts is read', async () => {
    const path = folder.write(
      await archive({
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relations({ a: ['worksheet', 'worksheets/sheet1.xml'] }),
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${textRow(['a'])}<row r="2"><c r="A2" s="3"><v>7</v></c></row></sheetData></worksheet>`,
      }),
    );
    expect(await allCells(await openTable(path))).toEqual([['7']]);
  });
});
