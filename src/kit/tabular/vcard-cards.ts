import { readProperties, type Property } from './vcard-lines.ts';
import type { NoticeList } from './notices.ts';
import type { Limits } from './table.ts';

/** A card, with the physical line on which it begins. */
export type Card = {
  readonly line: number;
  readonly version: string;
  readonly properties: readonly Property[];
};

type Open = { readonly line: number; version: string; readonly properties: Property[] };

/**
 * The cards of a text. One without its first or last line comes too; a card within a card (AGENT) is a card of its
 * own. Notes lines that are no property.
 */
export async function* readCards(
  pieces: AsyncIterable<string>,
  limits: Pick<Limits, 'lineLength'>,
  problems: NoticeList,
): AsyncGenerator<Card> {
  const open: Open[] = [];
  const cutOff = (card: Open | undefined) => {
    if (card) problems.note(card.line, 'table.card-cut-off');
    return card && card.properties.length > 0 ? [card] : [];
  };
  for await (const property of readProperties(pieces, limits)) {
    const { line } = property;
    if ('odd' in property) {
      problems.note(line, 'table.line-not-understood', { text: property.odd.slice(0, 100) });
    } else if (isMark(property, 'BEGIN')) {
      if (!isAgent(open.at(-1))) yield* cutOff(open.pop());
      open.push({ line, version: '3.0', properties: [] });
    } else if (isMark(property, 'END')) {
      const card = open.pop();
      if (card && card.properties.length > 0) yield card;
    } else {
      if (open.length === 0) open.push(startWithoutBegin(line, problems));
      const card = open.at(-1);
      if (property.name === 'VERSION' && card) card.version = property.value.trim();
      else card?.properties.push(property);
    }
  }
  while (open.length > 0) yield* cutOff(open.pop());
}

function isMark({ name, value }: Property, mark: 'BEGIN' | 'END'): boolean {
  return name === mark && value.trim().toUpperCase() === 'VCARD';
}

function isAgent(card: Open | undefined): boolean {
  const last = card?.properties.at(-1);
  return last?.name === 'AGENT' && last.value.trim() === '';
}

function startWithoutBegin(line: number, problems: NoticeList): Open {
  problems.note(line, 'table.card-cut-off');
  return { line, version: '3.0', properties: [] };
}
