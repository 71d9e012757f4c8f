import { SaxesParser } from 'saxes';
import { Problem } from '../problem.ts';

/** What is told of an XML text; names come without their prefix. */
export type XmlReader = {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

/** Reads an XML text piece by piece, yielding after each; refuses what is not well-formed. Entities of its own are not unfolded. */
export async function* readXml(
  pieces: AsyncIterable<string>,
  reader: XmlReader,
  part: string,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const { attributes } = tag;
    reader.open?.(local(tag.name), (name) => attributes[name] ?? prefixed(attributes, name));
  });
  if (reader.text) parser.on('text', reader.text);
  if (reader.text) parser.on('cdata', reader.text);
  parser.on('closetag', (tag) => reader.close?.(local(tag.name)));
  parser.on('error', (error) => {
    throw new Problem('table.unreadable', { reason: `${part}: ${error.message}` });
  });
  let isEmpty = true;
  for await (const piece of pieces) {
    isEmpty &&= piece === '';
    parser.write(piece);
    yield;
  }
  // A part that an archive does not have says nothing.
  if (!isEmpty) parser.close();
}

/** Reads an XML text to its end. */
export async function readWholeXml(
  pieces: AsyncIterable<string>,
  reader: XmlReader,
  part: string,
): Promise<void> {
  for await (const _ of readXml(pieces, reader, part));
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => one.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}
