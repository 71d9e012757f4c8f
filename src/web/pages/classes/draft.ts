import type { Condition } from '#model/condition.ts';
import type { Row } from '#web/api/row.ts';
import { readLink, readText, readTexts } from '#web/kinds/values.ts';
import { askedFilter } from '#web/list/conditions.ts';
import { readCondition } from '#web/list/read-condition.ts';

export const colors = ['grey', 'teal', 'blue', 'violet', 'pink', 'red', 'amber', 'green'] as const;
export const methods = ['by-hand', 'by-rule', 'by-ranking'] as const;
export const kinds = ['organisation', 'person', 'household'] as const;

export type DraftClass = {
  /** Tells the rows of the form apart; a class that is kept has its id. */
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly color: string | null;
  readonly note: string | null;
  readonly rule: Condition | null;
  readonly upTo: string | null;
};

/** A scheme as it stands in its designer. */
export type Draft = {
  readonly id?: string;
  readonly name: string;
  readonly purpose: string;
  readonly appliesTo: readonly string[];
  readonly method: (typeof methods)[number];
  readonly figure: string;
  readonly months: number | null;
  readonly cut: string;
  readonly asField: boolean;
  readonly active: boolean;
  readonly values: readonly DraftClass[];
};

/** What a design comes to. */
export type DesignReply = {
  readonly matrix: readonly {
    readonly before: string | null;
    readonly after: number | null;
    readonly count: number;
  }[];
  readonly changing: number;
  readonly held: number;
  readonly job: string | null;
};

/** The designer's draft of a kept scheme, or of a new one. */
export function draftOf(scheme: Row | null, classes: readonly Row[]): Draft {
  const months = scheme?.['months'];
  return {
    ...(scheme ? { id: scheme.id } : {}),
    name: readText(scheme?.['name']) ?? '',
    purpose: readText(scheme?.['purpose']) ?? '',
    appliesTo: scheme ? readTexts(scheme['appliesTo']) : ['organisation'],
    method: methods.find((one) => one === scheme?.['method']) ?? (scheme ? 'by-hand' : 'by-rule'),
    figure: readText(scheme?.['figure']) ?? 'purchases',
    months: typeof months === 'number' ? months : scheme ? null : 12,
    cut: readText(scheme?.['cut']) ?? 'share',
    asField: scheme ? typeof scheme['slot'] === 'number' : true,
    active: scheme?.['active'] !== false,
    values: scheme
      ? classes
          .filter((row) => readLink(row['classification'])?.id === scheme.id)
          .map((row) => ({
            key: row.id,
            id: row.id,
            name: readText(row['name']) ?? '',
            color: readText(row['color']),
            note: readText(row['note']),
            rule: readCondition(row['rule']),
            upTo: readText(row['upTo']),
          }))
      : [newClass('A', 'green'), newClass('B', 'blue')],
  };
}

/** A class that is added. */
export function newClass(name: string, color: string): DraftClass {
  return { key: crypto.randomUUID(), name, color, note: null, rule: null, upTo: null };
}

/** What the server is sent of the draft. */
export function inputOf({ values, figure, cut, months, purpose, ...draft }: Draft): object {
  const isRanked = draft.method === 'by-ranking';
  return {
    ...draft,
    purpose: purpose.trim() === '' ? null : purpose,
    figure: isRanked ? figure : null,
    cut: isRanked ? cut : null,
    months: isRanked ? months : null,
    values: values.map(({ key: _, rule, ...value }) => ({
      ...value,
      rule: askedFilter(rule) ?? null,
    })),
  };
}

/** The object whose fields the rules may name. */
export function ruleObject({ appliesTo }: Pick<Draft, 'appliesTo'>): string {
  const [only] = appliesTo;
  if (appliesTo.length !== 1) return 'party';
  return only === 'organisation' ? 'account' : only === 'person' ? 'contact' : 'household';
}

/** Whether enough is said to be shown what would change. */
export function isWhole({ name, appliesTo, values }: Draft): boolean {
  return (
    name.trim() !== '' &&
    appliesTo.length > 0 &&
    values.length > 0 &&
    values.every((value) => value.name.trim() !== '')
  );
}
