import { Problem } from '#kit/problem.ts';
import { splitPhones } from '#kit/phone.ts';
import type { Row } from '#kit/tabular/table.ts';
import { joinedAddress, takenApart } from './addresses.ts';
import { partsOfKind } from './part-labels.ts';
import type { ImportChild } from '#model/importing.ts';
import type { Language } from '#kit/text.ts';
import type { ChildPlan, LinkedPlan, RowPlan, Source } from './mapping.ts';

/** Values of one record as a row gives them. */
export type Values = Record<string, unknown>;

/** Fields that a row gives, those whose cells are empty, and those of which it gives only some parts. */
export type Given = {
  readonly values: Values;
  readonly empty: Set<string>;
  readonly inParts: Set<string>;
};

/** A row understood as values, before anything is looked up. */
export type Draft = Given & {
  readonly position: number;
  readonly row: Row;
  readonly problems: Problem[];
  readonly id: string | null;
  readonly references: readonly {
    readonly name: string;
    readonly isMany: boolean;
    readonly texts: readonly string[];
  }[];
  readonly linked: readonly { readonly plan: LinkedPlan; readonly values: Values }[];
  readonly children: readonly { readonly definition: ImportChild; readonly values: Values }[];
};

/** Reads the cells of a row as values of the record, its links and its parts; collects every refusal of a cell. */
export function draftOf(
  plan: RowPlan,
  row: Row,
  at: { position: number; language: Language; currency: string },
): Draft {
  const problems: Problem[] = row.problem ? [row.problem] : [];
  const cells = withReplacements(plan, row.cells);
  const extra: { definition: ImportChild; values: Values }[] = [];
  const read = (sources: readonly Source[]) =>
    valuesOf(sources, cells, { problems, currency: at.currency });
  const own = read(plan.sources.map((source) => source));
  takeFurther(plan, own.values, extra, at.language);
  const linked = plan.linked.map((one) => ({ plan: one, values: read(one.sources).values }));
  const children = plan.children.flatMap((one) =>
    childOf(one, read(one.sources).values, at.language),
  );
  return {
    ...own,
    position: at.position,
    row,
    problems,
    id: plan.idColumn === null ? null : (cells[plan.idColumn]?.trim() ?? '') || null,
    references: plan.references.map(({ field, column, isMany }) => ({
      name: field.name,
      isMany,
      texts: namesIn(cells[column] ?? '', isMany),
    })),
    linked: linked.filter(({ values }) => Object.keys(values).length > 0),
    children: withLead([...children, ...extra], own.values),
  };
}

function withReplacements({ replaced }: RowPlan, cells: readonly string[]): readonly string[] {
  if (replaced.size === 0) return cells;
  return cells.map((cell, at) => {
    const found = replaced.get(at)?.get(cell) ?? replaced.get(at)?.get(cell.trim());
    return found === undefined ? cell : (found ?? '');
  });
}

function valuesOf(
  sources: readonly Source[],
  cells: readonly string[],
  { problems, currency }: { problems: Problem[]; currency: string },
): Given {
  const values: Values = {};
  const empty = new Set<string>();
  const inParts = new Set<string>();
  for (const source of sources) {
    const { name } = source.field;
    const value = valueOf(source, cells, problems);
    if (source.part === undefined) {
      if (value === null) empty.add(name);
      else values[name] = value;
    } else {
      inParts.add(name);
      values[name] = { ...partsSoFar(values[name]), ...partValues(source.part, value) };
    }
  }
  for (const name of inParts) finishParts(name, { values, empty, inParts }, currency);
  for (const { field } of sources) {
    if (field.kind === 'address' && values[field.name] !== undefined)
      values[field.name] = takenApart(partsSoFar(values[field.name]));
  }
  return { values, empty, inParts };
}

function valueOf(source: Source, cells: readonly string[], problems: Problem[]): unknown {
  try {
    return source.read(textOf(source, cells));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    problems.push(problem);
    return null;
  }
}

const joinable = new Map([
  ['longText', '\n'],
  ['richText', '\n'],
  ['text', ' '],
  ['address', ', '],
]);

// Streets come in three columns; of several phones the first that there is is meant.
function textOf({ field, columns }: Source, cells: readonly string[]): string {
  const [first = 0] = columns;
  if (columns.length === 1) return cells[first] ?? '';
  const texts = columns.map((column) => cells[column]?.trim() ?? '').filter((text) => text !== '');
  const separator = joinable.get(field.kind);
  return separator === undefined ? (texts[0] ?? '') : texts.join(separator);
}

function partsSoFar(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

// An amount may name its currency itself; a column for the currency says it better.
function partValues(part: string, value: unknown): object {
  if (part !== 'amount') return { [part]: value };
  return typeof value === 'object' && value !== null && 'amount' in value
    ? {
        amount: value.amount,
        ...('currency' in value && value.currency !== null ? { named: value.currency } : {}),
      }
    : { amount: null };
}

function finishParts(name: string, given: Given, currency: string): void {
  const parts = new Map<string, unknown>(Object.entries(partsSoFar(given.values[name])));
  const has = (part: string) => parts.get(part) != null;
  const isEmpty =
    parts.has('amount') || parts.has('currency')
      ? !has('amount')
      : parts.has('latitude')
        ? !has('latitude') || !has('longitude')
        : ![...parts.values()].some((value) => value != null);
  if (isEmpty) {
    delete given.values[name];
    given.empty.add(name);
  } else if (has('amount')) {
    given.values[name] = {
      amount: parts.get('amount'),
      currency: parts.get('currency') ?? parts.get('named') ?? currency,
    };
  }
}

function namesIn(text: string, isMany: boolean): string[] {
  const plain = text.trim();
  if (plain === '' || /^(?:NULL|\\N|#N\/A)$/.test(plain)) return [];
  if (!isMany) return [plain];
  return [
    ...new Set(
      plain
        .split(/\s*(?:[;；|\n]|:::|、)\s*|\s*,\s+|，/)
        .filter((word) => word !== '')
        .map((word) => word.replace(/^\* /, '')),
    ),
  ];
}

// A cell may hold several numbers or addresses of mail: the first is the record's, the others are parts of it.
function takeFurther(
  plan: RowPlan,
  values: Values,
  extra: { definition: ImportChild; values: Values }[],
  language: Language,
): void {
  for (const { field } of plan.sources) {
    const text = values[field.name];
    if ((field.kind !== 'phone' && field.kind !== 'email') || typeof text !== 'string') continue;
    const [first, ...others] = severalIn(field.kind, text);
    const definition = plan.object.definition.importing?.children?.find(
      (child) => child.kind === field.kind && child.values['label'] === undefined,
    );
    if (first === undefined || others.length === 0 || !definition) continue;
    values[field.name] = first;
    for (const other of others) extra.push(...childValues(definition, { value: other }, language));
  }
}

// A slash may stand within a number: only where each piece could be a number is it one between numbers.
function severalIn(kind: 'phone' | 'email', text: string): string[] {
  if (kind === 'email')
    return text.split(/\s*(?::::|[;,，；\s])\s*/).filter((one) => one.includes('@'));
  const numbers = splitPhones(text.replaceAll(' ::: ', '; '));
  return numbers.every((number) => number.replace(/\D/g, '').length >= 7) ? numbers : [text];
}

function childOf({ definition }: ChildPlan, values: Values, language: Language) {
  const isThere = presentBy(definition).some((name) => values[name] != null);
  return isThere ? childValues(definition, values, language) : [];
}

function childValues(definition: ImportChild, values: Values, language: Language) {
  return [{ definition, values: { ...inLanguage(definition.values, language), ...values } }];
}

/** The fields of which one must be filled for such a part to be there. */
export function presentBy(definition: ImportChild): readonly string[] {
  return definition.presentBy ?? definition.fields.slice(0, 1);
}

function inLanguage(values: Readonly<Record<string, unknown>>, language: Language): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && language in value
        ? Object.entries(value).find(([key]) => key === language)?.[1]
        : value,
    ]),
  );
}

function withLead<C extends { definition: ImportChild; values: Values }>(
  children: readonly C[],
  own: Values,
): C[] {
  const led = new Set<string>();
  return children.map((child) => {
    const { leads } = child.definition;
    if (!leads || own[leads.field] != null || led.has(leads.field)) return child;
    led.add(leads.field);
    return { ...child, values: { ...child.values, ...leads.values } };
  });
}

/** The parts of an address or place that the row does not give, as they are kept. */
export function wholeParts(
  kind: keyof typeof partsOfKind,
  given: unknown,
  before: unknown,
): unknown {
  const parts = partsOfKind[kind];
  if (!parts || typeof given !== 'object' || given === null) return given;
  if (kind === 'address') return joinedAddress({ ...given }, partsSoFar(before));
  const empty = Object.fromEntries(Object.keys(parts).map((part) => [part, null]));
  return { ...empty, ...partsSoFar(before), ...given };
}
