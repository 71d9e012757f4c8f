import { z } from 'zod';
import { actions } from '#areas/actions.ts';
import { effects } from '#areas/effects.ts';
import { objects } from '#areas/objects.ts';
import { commit } from '#engine/commit/index.ts';
import { differences } from '#engine/database/differ.ts';
import { openPool } from '#engine/database/pool.ts';
import { desiredTables } from '#engine/database/schema.ts';
import type { Scope } from '#engine/scope.ts';
import { systemScope } from '#engine/system-scope.ts';
import { Problem } from '#kit/problem.ts';
import { fieldsInput } from '#model/action-input.ts';
import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { createModel } from '#model/model.ts';
import { defineObject } from '#model/object.ts';
import { ownDatabaseUrl } from '../setup/database.ts';

const label = (en: string) => ({ en, zh: `字段${en}` });

const settleInput = fieldsInput({
  reason: field.text({
    label: label('Why'),
    help: label('In one sentence'),
    required: true,
    max: 60,
  }),
  keeper: field.user({ label: label('Settled by') }),
  day: field.day({ label: label('Settled on') }),
});

const reasonLeast = 4;

async function settle(
  scope: Scope,
  { id, input, dryRun }: { id: string | null; input: unknown; dryRun: boolean },
): Promise<unknown> {
  const { reason, keeper, day } = settleInput.parse(input);
  if (reason.length < reasonLeast)
    throw new Problem(
      'value.pattern',
      { field: label('Why'), pattern: label('Say more') },
      { field: 'reason' },
    );
  const values = { state: 'closed', reason, keeper, ...(day === null ? {} : { day }) };
  const change = { op: 'update', object: 'probe-thing', id: id ?? '', values } as const;
  return commit(scope, { changes: [change], dryRun });
}

async function reopen(
  scope: Scope,
  { id, dryRun }: { id: string | null; dryRun: boolean },
): Promise<unknown> {
  const change = {
    op: 'update',
    object: 'probe-thing',
    id: id ?? '',
    values: { state: 'open' },
  } as const;
  return commit(scope, { changes: [change], dryRun });
}

/** An object with a field of every kind. */
export const probe = defineObject({
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
    lines: field.structure({
      label: label('Lines'),
      schema: z.array(
        z.strictObject({
          thing: z.string().meta({ label: { en: 'What', zh: '内容' } }),
          pieces: z
            .int()
            .nullable()
            .meta({ label: { en: 'Pieces', zh: '件数' } }),
        }),
      ),
    }),
    rule: field.structure({ label: label('Rule'), schema: conditionSchema }),
    paper: field.file({ label: label('Paper') }),
    papers: field.files({ label: label('Papers') }),
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
  form: [
    {
      label: label('All'),
      fields: (
        'name code number long rich mail phone site count weight share price day at yes state ' +
        'reason marks place home parent friends about keeper shape lines rule paper papers total children'
      ).split(' '),
    },
  ],
  actions: {
    settle: {
      label: label('Settle'),
      shownWhen: { field: 'state', op: 'is', value: 'open' },
      many: true,
      input: settleInput,
    },
    reopen: {
      label: label('Reopen'),
      shownWhen: { field: 'state', op: 'is', value: 'closed' },
      input: fieldsInput({}),
    },
  },
  checks: [{ code: 'probe.heavy', condition: { field: 'weight', op: 'isNot', value: '666' } }],
});

/** The product's definitions with the probe among them. */
export const probeDefinitions = {
  model: createModel({ ...objects, 'probe-thing': probe }, effects),
  actions: new Map([
    ...actions,
    [
      'probe-thing',
      new Map([
        ['settle', settle],
        ['reopen', reopen],
      ]),
    ],
  ]),
};

/** Makes the probe's tables in a migrated database. */
export async function makeProbeTables(url: string): Promise<void> {
  const pool = openPool(url, { max: 1 });
  const wanted = await differences(pool, desiredTables(probeDefinitions.model));
  for (const statement of wanted) await pool.query(statement);
  await pool.end();
}

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
