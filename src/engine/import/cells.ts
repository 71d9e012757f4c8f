import { isCurrency } from '#kit/currency.ts';
import { instantIn, isZone } from '#kit/instant.ts';
import { Problem } from '#kit/problem.ts';
import { parseDate, type DateOrder } from '#kit/tabular/read-dates.ts';
import { parseAmount, parseNumber, type DecimalMark } from '#kit/tabular/read-numbers.ts';
import { choiceReader, isBlankWord, parseChoices, parseYesNo } from '#kit/tabular/read-words.ts';
import type { Kind, Option } from '#model/field.ts';
import { valueKind, type FieldModel } from '#model/model.ts';

/** How the cells of one column are written. */
export type CellOptions = {
  readonly dateOrder: DateOrder;
  readonly mark: DecimalMark;
  /** IANA zone of times without an offset. */
  readonly zone: string;
  /** Of amounts that name none. */
  readonly currency: string;
};

/** Reads a cell as a value that the commit door takes; null where it stands for nothing, refuses what it cannot be. */
export type CellReader = (text: string) => unknown;

/** A reader of cells for the field, or for one part of its value. */
export function cellReader(
  field: FieldModel,
  options: CellOptions,
  at: { readonly part?: string | undefined; readonly kind?: Kind } = {},
): CellReader {
  const kind = at.kind ?? valueKind(field.field);
  const read =
    at.part === undefined ? readerOf(field, kind, options) : partReader(field, at.part, options);
  return (text) => (isEmptyCell(kind, text) ? null : read(text.trim()));
}

/** Whether the cell stands for nothing: systems write NULL into files, and words such as 'n/a' where no word is meant. */
function isEmptyCell(kind: Kind, text: string): boolean {
  if (text === '') return true;
  return isWordy(kind) ? /^\s*(?:NULL|\\N|#N\/A)?\s*$/.test(text) : isBlankWord(text);
}

function isWordy(kind: Kind): boolean {
  return (
    kind === 'text' ||
    kind === 'longText' ||
    kind === 'richText' ||
    kind === 'address' ||
    kind === 'choice'
  );
}

function readerOf(field: FieldModel, kind: Kind, options: CellOptions): CellReader {
  const { label } = field;
  switch (kind) {
    case 'number':
      return (text) => {
        const number = parseNumber(text, options.mark);
        if (number === null || !Number.isSafeInteger(Number(number)))
          throw refused('number', field, text);
        return Number(number);
      };
    case 'decimal':
    case 'percent':
      return (text) => parseNumber(text, options.mark) ?? refuse('number', field, text);
    case 'money':
      return (text) => {
        const found = parseAmount(text, options.mark);
        if (!found) throw refused('money', field, text);
        return { amount: found.amount, currency: found.currency ?? options.currency };
      };
    case 'day':
      return (text) => parseDate(text, options.dateOrder)?.day ?? refuse('day', field, text);
    case 'instant':
      return (text) => instantOfText(text, options) ?? refuse('instant', field, text);
    case 'yesNo':
      return (text) => parseYesNo(text) ?? refuse('yes-no', field, text);
    case 'choice':
      return choiceCells(field);
    case 'manyChoice':
      return manyChoiceCells(field);
    case 'address':
      return (text) => ({ street: text });
    case 'structure':
      return (text) => {
        try {
          const parsed: unknown = JSON.parse(text);
          return parsed;
        } catch {
          throw new Problem('import.not-json', { field: label, text }, { field: field.name });
        }
      };
    default:
      return (text) => text;
  }
}

function partReader(field: FieldModel, part: string, options: CellOptions): CellReader {
  if (part === 'amount' || part === 'latitude' || part === 'longitude') {
    return (text) => {
      const number = part === 'amount' ? parseAmount(text, options.mark) : null;
      const amount =
        number?.amount ?? parseNumber(text, options.mark) ?? refuse('number', field, text);
      return part === 'amount' ? { amount, currency: number?.currency ?? null } : Number(amount);
    };
  }
  if (part === 'currency') {
    return (text) =>
      isCurrency(text.toUpperCase()) ? text.toUpperCase() : refuse('currency', field, text);
  }
  return (text) => text;
}

function instantOfText(text: string, { dateOrder, zone }: CellOptions): string | null {
  const found = parseDate(text, dateOrder);
  if (!found) return null;
  const time = found.time ?? '00:00:00';
  if (found.offset === null) return instantIn(zone, found.day, time);
  const instant = new Date(`${found.day}T${time}${found.offset}`);
  return Number.isNaN(instant.getTime()) ? null : withFraction(text, instant);
}

// What we write ourselves has milliseconds, and must come back as it was.
function withFraction(text: string, instant: Date): string {
  const fraction = /:\d{2}\.(\d{1,3})/.exec(text)?.[1];
  if (fraction) instant.setUTCMilliseconds(Number(fraction.padEnd(3, '0')));
  return instant.toISOString();
}

function choiceCells(field: FieldModel): CellReader {
  const read = choiceReader(choicesOf(field));
  return (text) => read(text) ?? refuse('choice', field, text);
}

function manyChoiceCells(field: FieldModel): CellReader {
  const read = choiceReader(choicesOf(field));
  return (text) => {
    const { values, unknown } = parseChoices(text, read);
    if (unknown.length > 0) throw refused('choice', field, unknown.join(', '));
    return values;
  };
}

/** The values that may be chosen, with what people call them. */
export function choicesOf(field: FieldModel): { value: string; labels: string[] }[] {
  const options: Readonly<Record<string, Option>> =
    ('options' in field.field ? field.field.options : undefined) ?? {};
  return Object.entries(options).map(([value, { label }]) => ({
    value,
    labels: [label.en, label.zh],
  }));
}

function refuse(what: string, field: FieldModel, text: string): never {
  throw refused(what, field, text);
}

function refused(what: string, field: FieldModel, text: string): Problem {
  return new Problem(
    `import.not-${what}`,
    { field: field.label, text: text.slice(0, 100) },
    { field: field.name },
  );
}

/** Refuses a zone or currency that there is not. */
export function checkOptions({
  zone,
  currency,
}: {
  zone?: string | undefined;
  currency?: string | undefined;
}): void {
  if (zone !== undefined && !isZone(zone))
    throw new Problem('import.no-zone', { zone }, { field: 'zone' });
  if (currency !== undefined && !isCurrency(currency))
    throw new Problem('import.no-currency', { currency }, { field: 'currency' });
}
