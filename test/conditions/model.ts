import { z } from 'zod';
import { field } from '#model/field.ts';
import { createModel, type Model } from '#model/model.ts';
import { defineObject } from '#model/object.ts';
import type { Text } from '#kit/text.ts';

const text = (en: string): Text => ({ en, zh: en });
const label = text('x');
const named = {
  label: { one: label, many: label },
  area: 'admin',
  kind: 'record',
  title: 'name',
} as const;
const shown = { list: { columns: ['name'], sort: 'name' }, form: [] } as const;
const options = { 'new': { label }, 'in-work': { label }, 'won': { label } } as const;
const never = () => null;

// Names of tables that nothing else has; company and person share one, as account and contact do.
const user = defineObject({
  ...named,
  ...shown,
  name: 'user',
  table: { name: 'probe_user' },
  access: { kind: 'common' },
  fields: { name: field.text({ label }), level: field.number({ label }) },
});
const unit = defineObject({
  ...named,
  ...shown,
  name: 'unit',
  table: { name: 'probe_unit' },
  access: { kind: 'common' },
  fields: { name: field.text({ label }), head: field.user({ label }) },
});
const file = defineObject({
  ...named,
  ...shown,
  name: 'file',
  table: { name: 'probe_file' },
  access: { kind: 'common' },
  fields: { name: field.text({ label }), size: field.number({ label }) },
});
const company = defineObject({
  ...named,
  ...shown,
  name: 'company',
  access: { kind: 'owned' },
  table: { name: 'probe_party', only: { field: 'kind', is: 'company' } },
  fields: {
    name: field.text({ label }),
    industry: field.choice({ label, options }),
    revenue: field.money({ label }),
    parent: field.link({ label, object: 'company' }),
    seat: field.address({ label }),
    fans: field.links({ label, object: 'person' }),
    deals: field.rollUp({
      label,
      result: 'number',
      measure: 'count',
      over: { object: 'probe-deal', link: 'company' },
    }),
    lastDeal: field.rollUp({
      label,
      result: 'day',
      measure: 'max',
      over: { object: 'probe-deal', link: 'company' },
    }),
  },
});
const person = defineObject({
  ...named,
  ...shown,
  name: 'person',
  access: { kind: 'common' },
  table: { name: 'probe_party', only: { field: 'kind', is: 'person' } },
  fields: {
    name: field.text({ label }),
    works: field.link({ label, object: 'company' }),
    bornOn: field.day({ label }),
    mobile: field.phone({ label }),
  },
});
const deal = defineObject({
  ...named,
  ...shown,
  name: 'probe-deal',
  access: { kind: 'owned' },
  fields: {
    name: field.text({ label }),
    order: field.longText({ label }),
    note: field.richText({ label }),
    mail: field.email({ label }),
    phone: field.phone({ label }),
    site: field.url({ label }),
    serial: field.autoNumber({ label, scheme: { prefix: 'D', digits: 4 } }),
    count: field.number({ label }),
    weight: field.decimal({ label }),
    chance: field.percent({ label }),
    price: field.money({ label }),
    closeOn: field.day({ label }),
    metAt: field.instant({ label }),
    urgent: field.yesNo({ label }),
    stage: field.choice({ label, options }),
    tags: field.manyChoice({ label, options }),
    ship: field.address({ label }),
    place: field.place({ label }),
    company: field.link({ label, object: 'company' }),
    helper: field.user({ label }),
    people: field.links({ label, object: 'person' }),
    regarding: field.anyLink({ label }),
    scan: field.file({ label }),
    papers: field.files({ label }),
    extra: field.structure({ label, schema: z.unknown() }),
    worth: field.formula({ label, result: 'decimal', from: [], compute: never }),
    nature: field.formula({ label, result: 'text', from: [], compute: never }),
    dueOn: field.formula({ label, result: 'day', from: [], compute: never }),
    calls: field.rollUp({
      label,
      result: 'number',
      measure: 'count',
      over: { object: 'person', link: 'works' },
    }),
    total: field.rollUp({
      label,
      result: 'decimal',
      measure: 'sum',
      over: { object: 'person', link: 'works' },
    }),
    lastAt: field.rollUp({
      label,
      result: 'instant',
      measure: 'max',
      over: { object: 'person', link: 'works' },
    }),
    best: field.rollUp({
      label,
      result: 'text',
      measure: 'max',
      over: { object: 'person', link: 'works' },
    }),
    isAny: field.rollUp({
      label,
      result: 'yesNo',
      measure: 'max',
      over: { object: 'person', link: 'works' },
    }),
  },
});

/** A small model with every kind of field, links of every kind, and two objects over one table. */
export const probeModel: Model = createModel({
  user,
  unit,
  file,
  company,
  person,
  'probe-deal': deal,
});
