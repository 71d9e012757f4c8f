import { expect, test } from 'vitest';
import type { Condition } from '#model/condition.ts';
import { objectOf } from '#model/model.ts';
import { probeModel } from '../../../test/conditions/model.ts';
import { compile, parameter, sql } from '../database/sql.ts';
import { compileCondition } from './compile.ts';
import { joinsOf, sourceOf, type Visible } from './source.ts';

function statement(condition: Condition, visible?: Visible) {
  const source = sourceOf(objectOf(probeModel, 'probe-deal'), 'a', {
    model: probeModel,
    workspace: parameter(7),
    visible,
  });
  const where = compileCondition(condition, source);
  const { text, values } = compile(sql`from${joinsOf(source)} where ${where}`);
  return { text: text.replaceAll(/\s+/g, ' '), values };
}

test('a plain comparison is bare, so that an index serves it', () => {
  expect(statement({ field: 'name', op: 'is', value: 'x' })).toEqual({
    text: 'from where "a"."name" = $1::text',
    values: ['x'],
  });
  expect(statement({ field: 'company', op: 'is', value: 'x' }).text).toBe(
    'from where "a"."company_id" = $1::uuid',
  );
  expect(statement({ field: 'price', op: 'gt', value: 1.5 })).toEqual({
    text: 'from where "a"."price_base" > $1::numeric',
    values: [1.5],
  });
});

test('a list is one parameter, so that its length does not change the text', () => {
  const two = statement({ field: 'stage', op: 'in', value: ['new', 'won'] });
  expect(two).toEqual({
    text: 'from where "a"."stage" = any($1::text[])',
    values: [['new', 'won']],
  });
  expect(statement({ field: 'stage', op: 'in', value: ['new'] }).text).toBe(two.text);
});

test('paths with the same beginning share their join, to living records of the workspace', () => {
  const { text, values } = statement({
    all: [
      { field: 'company.industry', op: 'is', value: 'won' },
      { field: 'company.name', op: 'is', value: 'x' },
      { field: 'company.parent.name', op: 'is', value: 'y' },
    ],
  });
  expect(text.split('left join').length - 1).toBe(2);
  expect(text).toContain(
    `left join "probe_party" "t1" on "t1"."id" = "a"."company_id" and ("t1"."workspace_id" = $1 and "t1"."kind" = 'company' and "t1"."deleted_at" is null)`,
  );
  expect(values).toEqual([7, 'won', 'x', 'y']);
});

test('a negation is true where the value is empty', () => {
  expect(statement({ field: 'name', op: 'isNot', value: 'x' }).text).toBe(
    'from where ("a"."name" = $1::text) is not true',
  );
});

test('what may be seen stands in every join and subquery', () => {
  const visible: Visible = (object, alias) => sql`${object.name} sees ${alias}`;
  const { values } = statement(
    {
      any: [
        { field: 'company.name', op: 'is', value: 'x' },
        { link: 'people', quantifier: 'any', where: { field: 'works.name', op: 'is', value: 'y' } },
      ],
    },
    visible,
  );
  expect(values).toEqual([7, 'company', 't1', 'x', 'company', 't3', 'person', 't2', 'y']);
});
