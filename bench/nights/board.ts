import { startQualityRules } from '#areas/start/quality.ts';
import { groupRecords, listRecords } from '#engine/query/index.ts';
import { say, type Opened } from './ground.ts';

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
