import { inLanguage, type Language, type Text } from '#kit/text.ts';
import { newId } from '#kit/id.ts';
import type { ChangeInput } from '#model/api.ts';
import type { SpecialDay } from '../../admin/calendar-year/object.ts';
import type { Trade, TradeField } from './trade.ts';

/** What a trade is put into. */
export type TradeGround = {
  readonly language: Language;
  /** Who owns the lists that everybody finds. */
  readonly ownerId: string;
  /** The unit at the top: its people are members of the pools, and find the lists. */
  readonly unitId: string;
  /** The work calendar of this year; with the id of its record where it is kept. */
  readonly year: {
    readonly year: number;
    readonly id: string | null;
    readonly days: readonly SpecialDay[];
  };
  /** The rule by which the status of all customers is told; null where somebody threw it away. */
  readonly statusRuleId: string | null;
  /** Places of classes in lists that nobody took yet. */
  readonly freeSlots: readonly number[];
};

type Say = (text: Text) => string;

/** All changes that set a workspace up for the trade, for one changeset. */
export function tradeRecords(trade: Trade, ground: TradeGround): ChangeInput[] {
  const say: Say = (text) => inLanguage(text, ground.language);
  return [
    ...trade.fields.map(fieldRecord),
    ...trade.names.map(({ target, name, many }) =>
      make('own-name', { target, ...name, ...(many === undefined ? {} : { manyEn: many }) }),
    ),
    ...trade.checks.map(({ object, name, condition, when, sentence, field }) =>
      make('own-check', {
        object,
        name: say(name),
        condition,
        ...(when === undefined ? {} : { when }),
        ...sentence,
        field,
      }),
    ),
    ...schemeRecords(trade, ground, say),
    ...(ground.statusRuleId === null
      ? []
      : [
          {
            op: 'update' as const,
            object: 'status-rule',
            id: ground.statusRuleId,
            values: { ...trade.status },
          },
        ]),
    ...poolRecords(trade, ground, say),
    ...viewRecords(trade, ground, say),
    ...trade.tags.map(([name, color]) => make('tag', { name: say(name), color })),
    ...trade.relations.map(({ code, nature, name, reverse }) =>
      make('relation-type', { code, nature, name: say(name), reverseName: say(reverse) }),
    ),
    hoursRecord(trade, ground),
  ];
}

function fieldRecord(
  { label, help, options, ...field }: TradeField,
  position: number,
): ChangeInput {
  return make('own-field', {
    ...field,
    position,
    labelEn: label.en,
    labelZh: label.zh,
    ...(help === undefined ? {} : { helpEn: help.en, helpZh: help.zh }),
    ...(options === undefined
      ? {}
      : {
          options: options.map(([code, words, color]) => ({
            code,
            label: words,
            ...(color === undefined ? {} : { color }),
          })),
        }),
  });
}

function schemeRecords({ schemes }: Trade, ground: TradeGround, say: Say) {
  return schemes.flatMap(({ name, purpose, appliesTo, classes }, place) => {
    const id = newId();
    const slot = ground.freeSlots[place];
    return [
      make(
        'classification',
        {
          name: say(name),
          purpose: say(purpose),
          appliesTo,
          method: classes.some(({ rule }) => rule) ? 'by-rule' : 'by-hand',
          ...(slot === undefined ? {} : { slot }),
        },
        id,
      ),
      ...classes.map(({ name: title, color, rule }, position) =>
        make('class-value', {
          classification: id,
          name: say(title),
          color,
          position,
          ...(rule === undefined ? {} : { rule }),
        }),
      ),
    ];
  });
}

/** Its rules are filled in, and wait until somebody has rehearsed them and lets customers fall. */
function poolRecords({ pools }: Trade, { unitId, ownerId }: TradeGround, say: Say) {
  return pools.map(({ name, description, limits, ...rest }) =>
    make('pool', {
      ...rest,
      name: say(name),
      description: say(description),
      recycles: false,
      recycling: { when: 'any', limits: limits.map((limit) => ({ ...limit, classes: [] })) },
      memberUnits: [unitId],
      managers: [ownerId],
    }),
  );
}

function viewRecords({ views }: Trade, { unitId, ownerId }: TradeGround, say: Say) {
  return views.map(({ name, ...view }, position) =>
    make('saved-view', {
      ...view,
      name: say(name),
      position,
      owner: ownerId,
      offeredTo: unitId,
    }),
  );
}

function hoursRecord({ hours }: Trade, { year }: TradeGround): ChangeInput {
  if (year.id !== null)
    return { op: 'update', object: 'calendar-year', id: year.id, values: { hours } };
  return make('calendar-year', { year: year.year, hours, days: year.days });
}

function make(object: string, values: Record<string, unknown>, id?: string): ChangeInput {
  return { op: 'create', object, ...(id === undefined ? {} : { id }), values };
}
