import { SaxesParser } from 'saxes';

/** An element of a document with what stands in it. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
};

/** The tree of an XML text; entities are never fetched. */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const inside = open.at(-1);
    if (inside) inside.text += piece;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return root;
}

/** The first element of that name anywhere inside. */
export function findIn(element: Element, name: string): Element | null {
  for (const child of element.children) {
    const found = child.name === name ? child : findIn(child, name);
    if (found) return found;
  }
  return null;
}

/** The child of that name. */
export function childOf(element: Element | null | undefined, name: string): Element | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The value (w:val) of a child; undefined where there is none. */
export function valueOf(element: Element | null | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val'];
}
