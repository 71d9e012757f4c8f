import type { Content, ContentText, TableCell } from 'pdfmake/interfaces.js';
import { points } from '#kit/paper-formats.ts';
import type { Sheet } from '../sheet.ts';
import { partsOf } from './word-parts.ts';
import { lookOf, standOf, stylesOf, type Styles } from './word-styles.ts';
import { childOf, findIn, readXml, valueOf, type Element } from './xml-tree.ts';

// Lengths of Word: twentieths of a point, and English metric units of which a point has 12,700.
const twentieth = 20;
const metricUnits = 12_700;

type Reading = { readonly styles: Styles; readonly picture: (id: string) => string | null };
type Piece = ContentText | { readonly image: string; readonly width: number };

/** A Word document as pages: its paragraphs, tables and pictures with their looks, on the paper that it is set for. */
export async function wordSheet(document: Buffer, title: string): Promise<Sheet> {
  const parts = await partsOf(document);
  const text = (name: string) => parts.get(name)?.toString('utf8');
  const body = findIn(readXml(text('word/document.xml') ?? ''), 'w:body');
  const related = readXml(text('word/_rels/document.xml.rels') ?? '<none/>');
  const targets = new Map(
    (related.children[0]?.children ?? []).map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const reading: Reading = {
    styles: stylesOf(text('word/styles.xml')),
    picture: (id) => {
      const target = targets.get(id) ?? '';
      const bytes = parts.get(target.startsWith('/') ? target.slice(1) : `word/${target}`);
      return bytes ? dataUrl(bytes) : null;
    },
  };
  return {
    title,
    ...paperOf(childOf(body, 'w:sectPr')),
    content: blocksOf(body, reading),
    foot: '',
  };
}

function paperOf(section: Element | undefined): Pick<Sheet, 'page' | 'margins'> {
  const size = childOf(section, 'w:pgSz')?.attributes ?? {};
  const edges = childOf(section, 'w:pgMar')?.attributes ?? {};
  const length = (text: string | undefined, usual: number) =>
    Number(text) > 0 ? Number(text) / twentieth : usual;
  const edge = (name: string) => length(edges[name], 54);
  return {
    page: {
      width: length(size['w:w'], points(210)),
      height: length(size['w:h'], points(297)),
    },
    margins: [edge('w:left'), edge('w:top'), edge('w:right'), edge('w:bottom')],
  };
}

function blocksOf(element: Element | null, reading: Reading): Content[] {
  return (element?.children ?? []).flatMap((child): Content[] => {
    if (child.name === 'w:p') return paragraphOf(child, reading);
    if (child.name === 'w:tbl') return [tableOf(child, reading)];
    if (child.name === 'w:sdt') return blocksOf(childOf(child, 'w:sdtContent') ?? null, reading);
    return [];
  });
}

function paragraphOf(paragraph: Element, reading: Reading): Content[] {
  const properties = childOf(paragraph, 'w:pPr');
  const style = reading.styles(valueOf(properties, 'w:pStyle'));
  const { alignment, before = 0, after = 0 } = { ...style, ...standOf(properties) };
  const pieces = runsOf(paragraph).flatMap((run) => piecesOf(run, style, reading));
  const isListed = childOf(properties, 'w:numPr') !== undefined;
  const words = pieces.filter((piece) => 'text' in piece);
  const how = alignment ? { alignment } : {};
  const text: Content[] =
    words.length === 0 && pieces.length > 0
      ? []
      : [
          {
            text: [...(isListed ? ['•  '] : []), ...(words.length > 0 ? words : [' '])],
            ...how,
            margin: [isListed ? 12 : 0, before, 0, after],
          },
        ];
  const pictures = pieces.flatMap((piece) => ('image' in piece ? [{ ...piece, ...how }] : []));
  return [...text, ...pictures];
}

// Runs stand in paragraphs, and inside links and what was inserted.
function runsOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === 'w:r') return [child];
    return ['w:hyperlink', 'w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent'].includes(child.name)
      ? runsOf(child)
      : [];
  });
}

function piecesOf(run: Element, style: ReturnType<Styles>, reading: Reading): Piece[] {
  const { bold, fontSize, color, decoration } = { ...style, ...lookOf(childOf(run, 'w:rPr')) };
  const look = {
    ...(bold === undefined ? {} : { bold }),
    ...(fontSize === undefined ? {} : { fontSize }),
    ...(color === undefined ? {} : { color }),
    ...(decoration === undefined ? {} : { decoration }),
  };
  return run.children.flatMap((part): Piece[] => {
    if (part.name === 'w:t') return part.text === '' ? [] : [{ text: part.text, ...look }];
    if (part.name === 'w:tab') return [{ text: '    ', ...look }];
    if (part.name === 'w:br' || part.name === 'w:cr') return [{ text: '\n', ...look }];
    if (part.name === 'w:drawing') return pictureOf(part, reading);
    return [];
  });
}

function pictureOf(drawing: Element, reading: Reading): Piece[] {
  const id = findIn(drawing, 'a:blip')?.attributes['r:embed'];
  const image = id === undefined ? null : reading.picture(id);
  const width = Number(findIn(drawing, 'wp:extent')?.attributes['cx']) / metricUnits;
  return image === null ? [] : [{ image, width: width > 0 ? width : 90 }];
}

function tableOf(table: Element, reading: Reading): Content {
  const columns = childOf(table, 'w:tblGrid')?.children ?? [];
  const rows = table.children.filter(({ name }) => name === 'w:tr');
  const body = rows.map((row) => cellsOf(row, reading));
  const count = Math.max(1, columns.length, ...body.map((row) => row.length));
  const widths = columns.map(({ attributes }) => Number(attributes['w:w']) / twentieth);
  const isMeasured = widths.length === count && widths.every((width) => width > 0);
  const borders = childOf(childOf(table, 'w:tblPr'), 'w:tblBorders');
  const drawn = borders?.children.some(({ attributes }) => attributes['w:val'] === 'single');
  const style = valueOf(childOf(table, 'w:tblPr'), 'w:tblStyle');
  const headings = rows.findIndex(
    (row) => childOf(childOf(row, 'w:trPr'), 'w:tblHeader') === undefined,
  );
  return {
    table: {
      // Of what Word sets, cells keep their edges of 4 points on either side.
      widths: isMeasured
        ? widths.map((width) => Math.max(8, width - 9))
        : Array.from({ length: count }, () => '*'),
      headerRows: Math.max(0, headings),
      dontBreakRows: true,
      body: body.map((row) => [...row, ...Array.from({ length: count - row.length }, () => '')]),
    },
    layout: drawn === true || (style !== undefined && drawn === undefined) ? 'framed' : 'noBorders',
    margin: [0, 2, 0, 2],
  };
}

function cellsOf(row: Element, reading: Reading): TableCell[] {
  return row.children
    .filter(({ name }) => name === 'w:tc')
    .flatMap((cell): TableCell[] => {
      const properties = childOf(cell, 'w:tcPr');
      const span = Math.max(1, Number(valueOf(properties, 'w:gridSpan') ?? 1));
      const fill = childOf(properties, 'w:shd')?.attributes['w:fill'];
      const shade = fill !== undefined && /^[\da-f]{6}$/i.test(fill) ? `#${fill}` : null;
      return [
        {
          stack: blocksOf(cell, reading),
          colSpan: span,
          ...(shade === null ? {} : { fillColor: shade }),
        },
        ...Array.from({ length: span - 1 }, () => ''),
      ];
    });
}

// Other kinds of pictures have no place in PDF and are left out.
function dataUrl(bytes: Buffer): string | null {
  const isPng = bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  if (!isPng && !isJpeg) return null;
  return `data:image/${isPng ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`;
}
