import { z } from 'zod';
import { objects } from '#areas/objects.ts';
import { differences } from '#engine/database/differ.ts';
import { openPool } from '#engine/database/pool.ts';
import { desiredTables } from '#engine/database/schema.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { field } from '#model/field.ts';
import { createModel } from '#model/model.ts';
import { defineObject } from '#model/object.ts';
import { ownDatabaseUrl } from '../setup/database.ts';

const label = (en: string) => ({ en, zh: '字段' });

/** An object with a field of every kind. */
const probe = defineObject({
  name: 'probe-thing',
  label: { one: label('Thing'), many: label('Things') },
  area: 'admin',
  kind: 'record',
  access: { kind: 'owned' },
  title: 'name',
  fields: {
    name: field.text({ label: label('Name'), required: true, max: 40, sortable: true }),
    code: field.text({
      label: label('Code'),
      unique: true,
      pattern: '^[A-Z]{2}\\d+$',
      patternText: label('Two letters and digits'),
    }),
    number: field.autoNumber({ label: label('Number'), scheme: { prefix: 'T', digits: 4 } }),
    long: field.longText({ label: label('Long') }),
    rich: field.richText({ label: label('Rich') }),
    mail: field.email({ label: label('Mail') }),
    phone: field.phone({ label: label('Phone') }),
    site: field.url({ label: label('Site') }),
    count: field.number({ label: label('Count'), min: 0, max: 1000, sortable: true }),
    weight: field.decimal({ label: label('Weight'), scale: 3, min: '-5', max: '999999' }),
    share: field.percent({ label: label('Share') }),
    price: field.money({ label: label('Price'), sortable: true }),
    day: field.day({ label: label('Day'), default: 'today' }),
    at: field.instant({ label: label('At') }),
    yes: field.yesNo({ label: label('Yes') }),
    state: field.choice({
      label: label('State'),
      default: 'open',
      options: { open: { label: label('Open') }, closed: { label: label('Closed') } },
    }),
    reason: field.text({
      label: label('Reason'),
      required: { field: 'state', op: 'is', value: 'closed' },
    }),
    marks: field.manyChoice({
      label: label('Marks'),
      options: { a: { label: label('A') }, b: { label: label('B') } },
    }),
    place: field.place({ label: label('Place') }),
    home: field.address({ label: label('Home') }),
    parent: field.link({ label: label('Parent'), object: 'probe-thing' }),
    friends: field.links({ label: label('Friends'), object: 'probe-thing' }),
    about: field.anyLink({ label: label('About') }),
    keeper: field.user({ label: label('Keeper') }),
    shape: field.structure({
      label: label('Shape'),
      schema: z.strictObject({ sides: z.int().min(3) }),
    }),
    total: field.formula({
      label: label('Total'),
      result: 'number',
      from: ['count'],
      compute: ({ count }) => (typeof count === 'number' ? count * 2 : null),
    }),
    children: field.rollUp({
      label: label('Children'),
      result: 'number',
      over: { object: 'probe-thing', link: 'parent' },
      measure: 'count',
    }),
  },
  list: { columns: ['name'], sort: 'name' },
  form: [{ label: label('All'), fields: ['name'] }],
  checks: [{ code: 'probe.heavy', condition: { field: 'weight', op: 'isNot', value: '666' } }],
});

/** A scope over a database of its own whose tables the differ made for the probe. */
export async function probeScope(): Promise<Scope> {
  const url = await ownDatabaseUrl({ migrated: true });
  const pool = openPool(url, { max: 3 });
  const model = createModel({ ...objects, 'probe-thing': probe });
  for (const statement of await differences(pool, desiredTables(model)))
    await pool.query(statement);
  await pool.query(
    `insert into workspace (workspace_id, name, currency, country, zone) values (1, 'Probe', 'CNY', 'CN', 'Asia/Shanghai')`,
  );
  const scope = await systemScope(pool, model, 1, new Date('2026-06-30T17:00:00Z'));
  const rates = new Map([['USD', [{ on: '2026-01-01', rate: '7.1' }]]]);
  return { ...scope, workspace: { ...scope.workspace, rates } };
}
