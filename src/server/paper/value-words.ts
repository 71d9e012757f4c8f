import { z } from 'zod';
import type { Scope } from '#engine/scope.ts';
import { formatPhone } from '#kit/phone.ts';
import { inLanguage } from '#kit/text.ts';
import { writeAddress } from '#model/address-line.ts';
import { formatFor } from '#model/habits.ts';
import type { AddressValue } from '#model/value.ts';
import { valueKind, type FieldModel } from '#model/model.ts';
import { wordsOfRichText } from '#engine/commit/clean-rich-text.ts';

const money = z.object({ amount: z.string(), currency: z.string() });
const titled = z.object({ title: z.string().nullable() });
const part = z.string().nullable().default(null);
const address = z.object({
  country: part,
  region: part,
  province: part,
  city: part,
  district: part,
  street: part,
  postalCode: part,
});
const place = z.object({ latitude: z.number(), longitude: z.number(), label: part });
const words = { yes: { en: 'Yes', zh: '是' }, no: { en: 'No', zh: '否' } };

/** How the asker reads numbers, money and times, by the workspace's region. */
export function formatOf({ language, zone, workspace: { country, currency } }: Scope) {
  return formatFor({ language, region: country, zone, currency });
}

/** How values are written on paper: as on the screen, with the asker's language and zone and the workspace's region. */
export function wordsFor(scope: Scope): (field: FieldModel, value: unknown) => string {
  const { language, workspace } = scope;
  const format = formatOf(scope);
  return (field, value) => {
    if (value === null || value === undefined) return '';
    const kind = valueKind(field.field);
    if (Array.isArray(value))
      return value
        .map((one) => single(field, one))
        .filter(Boolean)
        .join('、');
    if (kind === 'yesNo') return inLanguage(value === true ? words.yes : words.no, language);
    if (kind === 'money') return parsed(money, value, (one) => format.money(one));
    if (kind === 'address')
      return parsed(address, value, (one) => writeAddress(one, workspace.country, format));
    if (kind === 'place')
      return parsed(place, value, (one) => one.label ?? `${one.latitude}, ${one.longitude}`);
    return single(field, value);
  };

  function single(field: FieldModel, value: unknown): string {
    if (typeof value === 'object' && value !== null)
      return parsed(titled, value, (one) => one.title ?? '');
    const text = String(value);
    const kind = valueKind(field.field);
    if (kind === 'choice' || kind === 'manyChoice') {
      const options = 'options' in field.field ? (field.field.options ?? {}) : {};
      const found = Object.entries(options).find(([name]) => name === text);
      return found ? inLanguage(found[1].label, language) : text;
    }
    if (kind === 'phone') return formatPhone(text, workspace.country);
    if (kind === 'day') return format.day(text);
    if (kind === 'instant') return format.minute(text);
    if (kind === 'percent') return format.percent(text);
    if (kind === 'number' || kind === 'decimal') return format.number(text);
    if (kind === 'richText') return wordsOfRichText(text).trim();
    return text;
  }
}

/** A title, or a linked record's; empty where there is none. */
export function readTitle(value: unknown): string {
  return typeof value === 'string' ? value : parsed(titled, value, ({ title }) => title ?? '');
}

/** An id, or a linked record's; null where there is none. */
export function readId(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const found = z.object({ id: z.string() }).safeParse(value);
  return found.success ? found.data.id : null;
}

/** An address as replies have it; null where there is none. */
export function readAddress(value: unknown): AddressValue | null {
  const found = address.safeParse(value);
  return found.success ? found.data : null;
}

function parsed<T>(shape: z.ZodType<T>, value: unknown, write: (value: T) => string): string {
  const found = shape.safeParse(value);
  return found.success ? write(found.data) : '';
}
