import { childOf, readXml, valueOf, type Element } from './xml-tree.ts';

/** How text of a style looks; what is undefined is as usual. */
export type Look = {
  readonly bold?: boolean;
  readonly fontSize?: number;
  readonly color?: string;
  readonly decoration?: 'underline' | 'lineThrough';
};

/** How a paragraph stands. */
export type Stand = {
  readonly alignment?: 'left' | 'right' | 'center' | 'justify';
  readonly before?: number;
  readonly after?: number;
};

/** What the styles of a document make of runs and paragraphs. */
export type Styles = (id: string | undefined) => Look & Stand;

const alignments: Readonly<Record<string, Stand['alignment']>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  center: 'center',
  both: 'justify',
};

/** The look that a run's properties (w:rPr) say. */
export function lookOf(properties: Element | undefined): Look {
  const size = Number(valueOf(properties, 'w:sz'));
  const color = valueOf(properties, 'w:color');
  const underline = valueOf(properties, 'w:u');
  const bold = childOf(properties, 'w:b');
  return {
    ...(bold ? { bold: !['0', 'false'].includes(bold.attributes['w:val'] ?? '1') } : {}),
    ...(size > 0 ? { fontSize: size / 2 } : {}),
    ...(color !== undefined && /^[\da-f]{6}$/i.test(color) ? { color: `#${color}` } : {}),
    ...(underline !== undefined && underline !== 'none' ? { decoration: 'underline' } : {}),
    ...(childOf(properties, 'w:strike') ? { decoration: 'lineThrough' } : {}),
  };
}

/** How a paragraph's properties (w:pPr) say it stands; distances in points. */
export function standOf(properties: Element | undefined): Stand {
  const alignment = alignments[valueOf(properties, 'w:jc') ?? ''];
  const spacing = childOf(properties, 'w:spacing')?.attributes;
  return {
    ...(alignment ? { alignment } : {}),
    ...(spacing?.['w:before'] ? { before: Number(spacing['w:before']) / 20 } : {}),
    ...(spacing?.['w:after'] ? { after: Number(spacing['w:after']) / 20 } : {}),
  };
}

/** The styles of a document (word/styles.xml), each with what it is based on. */
export function stylesOf(xml: string | undefined): Styles {
  if (xml === undefined) return () => ({});
  const [root] = readXml(xml).children;
  const all = root?.children ?? [];
  const usual = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'], style]));
  const plain = all.find(
    ({ attributes }) =>
      attributes['w:type'] === 'paragraph' && ['1', 'true'].includes(attributes['w:default'] ?? ''),
  )?.attributes['w:styleId'];
  const resolved = (id: string | undefined, depth: number): Look & Stand => {
    const style = id === undefined ? undefined : byId.get(id);
    if (!style || depth > 10) return lookOf(usual);
    return {
      ...resolved(valueOf(style, 'w:basedOn'), depth + 1),
      ...standOf(childOf(style, 'w:pPr')),
      ...lookOf(childOf(style, 'w:rPr')),
    };
  };
  return (id) => resolved(id ?? plain, 0);
}
