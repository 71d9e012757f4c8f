import { expect, test } from 'vitest';
import {
  and,
  compile,
  ident,
  isNothing,
  join,
  literal,
  nothing,
  or,
  parameter,
  raw,
  sql,
} from './sql.ts';

test('values become numbered parameters in the order of the text', () => {
  const piece = sql`select ${1}, ${'two'} where ${null} is null`;
  expect(compile(piece)).toMatchObject({
    text: 'select $1, $2 where $3 is null',
    values: [1, 'two', null],
  });
});

test('nested pieces keep their parameters, numbered anew', () => {
  const inner = sql`b = ${2}`;
  expect(compile(sql`a = ${1} and (${inner}) and c = ${3}`)).toMatchObject({
    text: 'a = $1 and (b = $2) and c = $3',
    values: [1, 2, 3],
  });
});

test('a shared parameter is sent once, equal values of different parameters are not merged', () => {
  const workspace = parameter(7);
  expect(compile(sql`a = ${workspace} and b = ${7} and c = ${workspace}`)).toMatchObject({
    text: 'a = $1 and b = $2 and c = $1',
    values: [7, 7],
  });
});

test('names are quoted, quotes in them doubled', () => {
  expect(compile(ident('user')).text).toBe('"user"');
  expect(compile(ident('a', 'order')).text).toBe('"a"."order"');
  expect(compile(ident('x" or true --')).text).toBe('"x"" or true --"');
});

test('a string is never text of the statement', () => {
  expect(compile(sql`select ${"'; drop table account; --"}`).text).toBe('select $1');
});

test('constants of definitions stand in the text, quoted', () => {
  expect(compile(literal("o'clock")).text).toBe("'o''clock'");
  expect(() => literal('\\')).toThrow('backslash');
});

test('arrays and objects are one parameter', () => {
  expect(compile(sql`id = any(${['a', 'b']}::uuid[])`).values).toEqual([['a', 'b']]);
});

test('pieces are joined, and of none there is true, false or nothing', () => {
  expect(compile(join([sql`a = ${1}`, raw('b')])).text).toBe('a = $1, b');
  expect(compile(and([raw('a'), raw('b')])).text).toBe('(a and b)');
  expect(compile(or([raw('a')])).text).toBe('a');
  expect(compile(sql`${and([])} ${or([])}`).text).toBe('true false');
  expect(isNothing(nothing)).toBe(true);
  expect(isNothing(sql`${nothing}${raw('x')}`)).toBe(false);
});

test('undefined is a bug, not null', () => {
  expect(() => sql`select ${undefined}`).toThrow('undefined');
});

test('a text is named from its second use on, by its text alone', () => {
  const named = (value: number) => compile(sql`select ${value} as named_from_the_second_use`).name;
  expect(named(1)).toBeUndefined();
  const name = named(2);
  expect(name).toMatch(/^q[\w-]{22}$/);
  expect(named(3)).toBe(name);
  compile(raw('select another text'));
  expect(compile(raw('select another text')).name).not.toBe(name);
});

test('a very long text and a text long unused have no name', () => {
  const long = raw(`select ${'1,'.repeat(25_000)}1`);
  compile(long);
  expect(compile(long).name).toBeUndefined();

  const rare = raw('select the rare one');
  compile(rare);
  for (let index = 0; index < 1000; index++) compile(raw(`select ${index} of many`));
  expect(compile(rare).name).toBeUndefined();
  expect(compile(rare).name).toBeDefined();
});
