import { expectTypeOf, test } from 'vitest';
import { field } from './field.ts';
import { defineObject } from './object.ts';
import type { ConditionIn, ConditionOf } from './registry.ts';

const label = { en: 'x', zh: 'x' };
const rest = {
  label: { one: label, many: label },
  area: 'admin',
  kind: 'record',
  title: 'name',
  list: { columns: ['name'], sort: 'name' },
  form: [],
} as const;

const user = defineObject({
  ...rest,
  name: 'user',
  access: { kind: 'common' },
  fields: { name: field.text({ label }) },
});
const shop = defineObject({
  ...rest,
  name: 'shop',
  access: { kind: 'owned' },
  fields: {
    name: field.text({ label }),
    rent: field.money({ label }),
    seat: field.address({ label }),
    chain: field.link({ label, object: 'shop' }),
    guests: field.links({ label, object: 'user' }),
  },
});
type Objects = { user: typeof user; shop: typeof shop };
type OverShop = ConditionIn<Objects, 'shop'>;

/** Whether a comparison of the field is a condition over the object. */
type Compares<Path extends string, C> = { field: Path; op: 'isEmpty' } extends C ? true : false;

test('conditions name fields, standard fields, parts and paths to depth 3', () => {
  expectTypeOf<Compares<'name', OverShop>>().toEqualTypeOf<true>();
  expectTypeOf<Compares<'createdAt', OverShop>>().toEqualTypeOf<true>();
  expectTypeOf<Compares<'rent.currency', OverShop>>().toEqualTypeOf<true>();
  expectTypeOf<Compares<'rent.base', OverShop>>().toEqualTypeOf<true>();
  expectTypeOf<Compares<'seat.city', OverShop>>().toEqualTypeOf<true>();
  expectTypeOf<Compares<'owner.name', OverShop>>().toEqualTypeOf<true>();
  expectTypeOf<Compares<'chain.chain.rent.amount', OverShop>>().toEqualTypeOf<true>();
  expectTypeOf<Compares<'chain.owner.name', OverShop>>().toEqualTypeOf<true>();
});

test('conditions name nothing that is not there', () => {
  expectTypeOf<Compares<'colour', OverShop>>().toEqualTypeOf<false>();
  expectTypeOf<Compares<'rent.city', OverShop>>().toEqualTypeOf<false>();
  expectTypeOf<Compares<'chain.colour', OverShop>>().toEqualTypeOf<false>();
  expectTypeOf<Compares<'guests.name', OverShop>>().toEqualTypeOf<false>();
  expectTypeOf<Compares<'chain.chain.chain.name', OverShop>>().toEqualTypeOf<false>();
  expectTypeOf<Compares<'owner', ConditionIn<Objects, 'user'>>>().toEqualTypeOf<false>();
});

test('groups nest, and conditions over the product’s objects are of the same kind', () => {
  expectTypeOf<{
    all: [{ none: [{ field: 'name'; op: 'is'; value: 'x' }] }];
  }>().toExtend<OverShop>();
  expectTypeOf<{ all: [{ none: [{ field: 'colour'; op: 'is' }] }] }>().not.toExtend<OverShop>();
  expectTypeOf<Compares<'account.owner.name', ConditionOf<'contact'>>>().toEqualTypeOf<true>();
  expectTypeOf<Compares<'account.colour', ConditionOf<'contact'>>>().toEqualTypeOf<false>();
});
