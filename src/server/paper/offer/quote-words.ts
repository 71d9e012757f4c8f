import { z } from 'zod';
import { formatPhone } from '#kit/phone.ts';
import { amountInCapitals } from '#kit/chinese-number.ts';
import { knownObject } from '#engine/commit/load.ts';
import { readableFields } from '#engine/query/columns.ts';
import { findRecord, listRecords } from '#engine/query/index.ts';
import { readablePath } from '#engine/query/source.ts';
import type { Scope } from '#engine/scope.ts';
import { wordsFor, formatOf, readTitle, readId } from '../value-words.ts';

const money = z.object({ amount: z.string(), currency: z.string() });

const own = [
  'number',
  'versionNumber',
  'name',
  'quotedOn',
  'validUntil',
  'currency',
  'owner',
  'party',
  'contact',
  'company',
  'paymentTerm',
  'delivery',
  'terms',
  'listed',
  'discountPercent',
  'discount',
  'net',
  'tax',
  'freight',
  'roundedOff',
  'total',
];
const ofCompany = ['name', 'taxNumber', 'address', 'phone', 'email', 'bank', 'bankAccount'];
const ofLine = [
  'position',
  'text',
  'quantity',
  'unit',
  'unitPrice',
  'discountPercent',
  'taxPercent',
  'net',
  'tax',
  'amount',
  'note',
];
const mostLines = 200;

/** A quote in the words of the scope's language, as far as the asker reads it; what he may not read stays empty. */
export type QuoteWords = {
  readonly title: string;
  readonly values: Readonly<Record<string, string>>;
  readonly lines: readonly Readonly<Record<string, string>>[];
  /** The company's name and the file of its seal. */
  readonly company: { readonly name: string; readonly seal: string | null };
};

/** What a quote says on paper: itself, its lines and the company that signs it. */
export async function quoteWords(scope: Scope, id: string): Promise<QuoteWords> {
  const record = await findRecord(scope, 'quote', id, { fields: readable(scope, 'quote', own) });
  const word = wordsOf(scope, 'quote');
  const company = await companyOf(scope, readId(record['company']));
  const term = readId(record['paymentTerm']);
  const termWords = term === null ? null : await termOf(scope, term);
  const values = Object.fromEntries(own.map((name) => [name, word(name, record[name])]));
  const linked = { party: readTitle(record['party']), contact: readTitle(record['contact']) };
  return {
    title: [values['number'], values['name']].filter(Boolean).join(' '),
    values: {
      ...values,
      'party.name': linked.party,
      'contact.name': linked.contact,
      ...Object.fromEntries(
        ofCompany.map((name) => [`company.${name}`, company.values[name] ?? '']),
      ),
      'paymentTerm': termWords ?? values['paymentTerm'] ?? '',
      'totalInWords': inWords(scope, record['total']),
    },
    lines: await linesOf(scope, id),
    company: { name: company.values['name'] ?? '', seal: company.seal },
  };
}

// 大写 is written of yuan; amounts of other currencies stand in figures.
function inWords(scope: Scope, total: unknown): string {
  const { data } = money.safeParse(total);
  if (!data) return '';
  const isYuan = data.currency === 'CNY' && /^-?\d{1,16}(\.\d{1,2}0*)?$/.test(data.amount);
  return isYuan ? amountInCapitals(data.amount) : formatOf(scope).money(data);
}

async function companyOf(scope: Scope, id: string | null) {
  if (id === null) return { values: blank(ofCompany), seal: null };
  const asked = readable(scope, 'own-company', [...ofCompany, 'seal']);
  const record = await findRecord(scope, 'own-company', id, { fields: asked });
  const word = wordsOf(scope, 'own-company');
  const values: Record<string, string> = Object.fromEntries(
    ofCompany.map((name) => [name, word(name, record[name])]),
  );
  const { phone } = record;
  if (typeof phone === 'string') values['phone'] = formatPhone(phone, scope.workspace.country);
  return { values, seal: readId(record['seal']) };
}

async function termOf(scope: Scope, id: string): Promise<string | null> {
  const asked = readable(scope, 'payment-term', ['text']);
  if (asked.length === 0) return null;
  const { text } = await findRecord(scope, 'payment-term', id, { fields: asked });
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

async function linesOf(scope: Scope, quote: string): Promise<Record<string, string>[]> {
  const code = readablePath(scope, knownObject(scope, 'quote-line'), 'product.code');
  const { items } = await listRecords(scope, 'quote-line', {
    filter: { field: 'quote', op: 'is', value: quote },
    fields: [...readable(scope, 'quote-line', ofLine), 'product.code'],
    sort: ['position'],
    limit: mostLines,
  });
  const word = wordsOf(scope, 'quote-line');
  const words = wordsFor(scope);
  return items.map((item) => ({
    ...Object.fromEntries(ofLine.map((name) => [name, word(name, item[name])])),
    code: words(code.field, item['product.code']),
  }));
}

function readable(scope: Scope, object: string, names: readonly string[]): string[] {
  const open = new Set(readableFields(scope, knownObject(scope, object)));
  return names.filter((name) => open.has(name));
}

function wordsOf(scope: Scope, object: string) {
  const { fields } = knownObject(scope, object);
  const words = wordsFor(scope);
  return (name: string, value: unknown): string => {
    const field = fields.get(name);
    return field === undefined ? '' : words(field, value);
  };
}

function blank(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, '']));
}
