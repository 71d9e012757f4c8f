import { askTwins } from '#areas/customers/duplicate-rule/queries.ts';
import { startQualityRules } from '#areas/start/quality.ts';
import { groupRecords, listRecords } from '#engine/query/index.ts';
import { companyOf, personNamed } from './people-file.ts';
import { say, type Opened } from './million-ground.ts';

const asked = 200;

/** What somebody hears who types a new person or company that may be there already. */
export async function twinsWhileTyping({ scope, pool }: Opened): Promise<void> {
  const { rows } = await pool.query(
    'select max(n) as most, count(*) filter (where n > 1000) as common from (select count(*) as n from duplicate_key where workspace_id = 1 group by key) k',
  );
  say(`keys of duplicates: ${JSON.stringify(rows[0])}`);
  const people = Array.from({ length: asked }, (_, at) => ({
    name: personNamed(`1 ${at * 37}`),
    phone: `13${String(at * 37).padStart(9, '0')}`,
  }));
  const companies = Array.from({ length: asked }, (_, at) => ({ name: companyOf(at * 53, 1) }));
  for (const [object, all] of [
    ['contact', people],
    ['account', companies],
  ] as const) {
    let found = 0;
    const times: number[] = [];
    for (const values of all) {
      const began = performance.now();
      found += (await askTwins(scope, object, { values })).items.length;
      times.push(performance.now() - began);
    }
    say(`${object}: ${found} found for ${asked}; ${spread(times)}`);
  }
}

/** Every figure of the board of data quality, one after the other. */
export async function boardOfQuality({ scope }: Opened): Promise<void> {
  for (const { key, object, rule } of startQualityRules) {
    const filter = { filter: rule };
    const count = () =>
      listRecords(scope, object, { ...filter, fields: ['id'], limit: 1, count: 'exact' });
    const parts = () =>
      groupRecords(scope, object, {
        ...filter,
        groupBy: [object === 'identity' ? 'party.owner' : 'owner'],
        measures: [{ measure: 'count' }],
      });
    const first = await milliseconds(count);
    const again = await milliseconds(count);
    const split = object === 'duplicate-group' ? 0 : await milliseconds(parts);
    say(`${key}: exact ${first}, again ${again}, by owner ${split} ms`);
  }
  for (const object of ['account', 'contact'] as const) {
    const all = () => listRecords(scope, object, { fields: ['id'], limit: 1, count: 'exact' });
    say(`all of ${object}: ${await milliseconds(all)} ms`);
  }
  const measures = ['phone', 'email', 'source', 'industry', 'code', 'website'].map((field) => ({
    measure: 'count' as const,
    field,
  }));
  const filled = () =>
    groupRecords(scope, 'account', { measures: [{ measure: 'count' }, ...measures] });
  say(`filled fields of account: ${await milliseconds(filled)} ms`);
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return Math.round(performance.now() - began);
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, slowest ${(sorted.at(-1) ?? 0).toFixed(1)} ms`;
}
