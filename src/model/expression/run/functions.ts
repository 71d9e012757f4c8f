import { dayOf, partsOf, startOfPeriod, daysBetween, weekdayOf } from '#kit/day.ts';
import { negateDecimal, signOfDecimal } from '#kit/decimal.ts';
import { fold } from '#kit/fold.ts';
import type { FunctionName } from '../functions/table.ts';
import { isMoney, type Value } from '../value.ts';
import { compareValues } from './compare.ts';
import * as days from './days.ts';
import {
  askedOfTexts,
  ofDays,
  ofTexts,
  textIn,
  type Call,
  type Implementation,
} from './implementation.ts';
import { moneyOf, moneySum, withAmount } from './moneys.ts';
import * as numbers from './numbers.ts';
import * as words from './words.ts';
import { written } from './written.ts';

/** What every function does; IF and SWITCH choose among values that are all there, for none costs more than its own words. */
export const implementations: Readonly<Record<FunctionName, Implementation>> = {
  IF: ([condition, then, otherwise]) => (condition === true ? then : otherwise) ?? null,
  SWITCH: switched,
  COALESCE: (inputs) => inputs.find((input) => !isEmpty(input)) ?? null,
  IS_EMPTY: ([value]) => isEmpty(value),

  CONCAT: (inputs, { around }) => written(inputs, around.zone),
  LEFT: ofTexts(words.firstCharacters),
  RIGHT: ofTexts(words.lastCharacters),
  MID: ofTexts(words.middleCharacters),
  LEN: ([text]) => String(words.lengthOf(textIn(text) ?? '')),
  UPPER: ofTexts((text) => text.toUpperCase()),
  LOWER: ofTexts((text) => fold(text)),
  TRIM: ofTexts(words.trimmed),
  REPLACE: ([text, part, by]) => {
    const whole = textIn(text);
    return whole === null ? null : words.replaced(whole, textIn(part), textIn(by));
  },
  CONTAINS: askedOfTexts(words.contains),
  STARTS_WITH: askedOfTexts(words.startsWith),
  ENDS_WITH: askedOfTexts(words.endsWith),
  FIND: ofTexts(words.placeOf),
  NUMBER: ofTexts(words.numberIn),
  PINYIN: ofTexts(words.inPinyin),
  INITIALS: ofTexts(words.initialsOf),

  ROUND: rounding(numbers.roundedTo),
  FLOOR: rounding(numbers.floorOf),
  CEILING: rounding(numbers.ceilingOf),
  ABS: rounding((a) => (signOfDecimal(a) < 0 ? negateDecimal(a) : a)),
  SIGN: ([value]) => {
    const amount = amountIn(value) ?? textIn(value);
    return amount === null ? null : String(signOfDecimal(amount));
  },
  MOD: ofTexts(numbers.restOf),
  POWER: ofTexts(numbers.powerOf),
  SUM: (inputs) => inputs.reduce(added, null),
  MIN: (inputs, call) => extreme(inputs, call, -1),
  MAX: (inputs, call) => extreme(inputs, call, 1),
  TEXT: ([value, places]) => {
    const [number, count] = [textIn(value), textIn(places)];
    return number === null ? null : numbers.numberText(number, count);
  },

  DATE: ofTexts((year, month, day) => {
    const [y, m, d] = [numbers.wholeOf(year), numbers.wholeOf(month), numbers.wholeOf(day)];
    return y === null || m === null || d === null ? null : dayOf(y, m, d);
  }),
  YEAR: ofDays(1, (day) => partsOf(day).year),
  QUARTER: ofDays(1, (day) => Math.ceil(partsOf(day).month / 3)),
  MONTH: ofDays(1, (day) => partsOf(day).month),
  DAY: ofDays(1, (day) => partsOf(day).day),
  WEEKDAY: ofDays(1, (day) => weekdayOf(day)),
  ADD_DAYS: ofDays(1, days.daysLater),
  ADD_MONTHS: ofDays(1, days.monthsLater),
  START_OF_MONTH: ofDays(1, (day) => startOfPeriod(day, 'month')),
  END_OF_MONTH: ofDays(1, days.endOfMonth),
  DAYS_BETWEEN: ofDays(2, daysBetween),
  MONTHS_BETWEEN: ofDays(2, days.monthsBetween),
  WORKDAYS_BETWEEN: ofDays(2, (from, to, { around }) =>
    days.workdaysBetween(from, to, around.specialDays),
  ),
  HOURS_BETWEEN: ofTexts(days.hoursBetween),
  ADD_HOURS: ofTexts(days.hoursLater),
  DATE_OF: ofDays(1, (day) => day),
  DATE_TEXT: ofDays(1, days.dayByPattern),

  MONEY: ([amount, currency]) => {
    const [number, code] = [textIn(amount), textIn(currency)];
    return number === null || code === null ? null : moneyOf(number, code);
  },
  AMOUNT: ([money]) => amountIn(money),
  CURRENCY: ([money]) => (money !== undefined && isMoney(money) ? money.currency : null),
  BASE: ([money], { around }) =>
    money !== undefined && isMoney(money) ? around.base(money) : null,

  LABEL: ([choice, language], { types, around }) => {
    const code = textIn(choice);
    if (code === null) return null;
    const label = types[0]?.options?.[code]?.label;
    return label?.[language === 'en' || language === 'zh' ? language : around.language] ?? code;
  },
  CODE: ([choice]) => choice ?? null,
  IS_ONE_OF: ([choice, ...options]) =>
    typeof choice === 'string' && options.some((option) => option === choice),
  HAS: ([choices, option]) => Array.isArray(choices) && choices.some((choice) => choice === option),
};

function isEmpty(value: Value | undefined): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function switched([value, ...branches]: readonly Value[], { types, around }: Call): Value {
  const left = types[0]?.is ?? 'wrong';
  for (let index = 0; index + 1 < branches.length; index += 2) {
    const right = types[index + 1]?.is ?? 'wrong';
    const order = compareValues(value ?? null, branches[index] ?? null, {
      left,
      right,
      zone: around.zone,
    });
    if (order === 0) return branches[index + 1] ?? null;
  }
  return branches.length % 2 === 1 ? (branches.at(-1) ?? null) : null;
}

function rounding(run: (amount: string, places: string | null) => string | null): Implementation {
  return ([value, places]) => {
    // Places that are given but empty are not the same as none.
    if (places === null || value === undefined) return null;
    if (isMoney(value)) return withAmount(value, run(value.amount, textIn(places)));
    return typeof value === 'string' ? run(value, textIn(places)) : null;
  };
}

function added(sum: Value, value: Value): Value {
  if (sum === null || value === null) return sum ?? value;
  if (isMoney(sum) && isMoney(value)) return moneySum(sum, value);
  return typeof sum === 'string' && typeof value === 'string' ? numbers.sumOf(sum, value) : null;
}

function extreme(inputs: readonly Value[], { types, around }: Call, sign: 1 | -1): Value {
  const is = types[0]?.is ?? 'wrong';
  const how = { left: is, right: is, zone: around.zone };
  const there = inputs.filter((input) => input !== null);
  const [first] = there;
  // Amounts in several currencies have no largest one.
  if (first === undefined || there.some((one) => compareValues(one, first, how) === null))
    return null;
  return there.reduce((best, one) =>
    (compareValues(one, best, how) ?? 0) * sign > 0 ? one : best,
  );
}

function amountIn(value: Value | undefined): string | null {
  return value !== undefined && isMoney(value) ? value.amount : null;
}
