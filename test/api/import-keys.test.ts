import { expect, test } from 'vitest';
import type { ImportSettings } from '#model/import-settings.ts';
import { newOffice } from '../setup/app.ts';
import { bring, countsOf, listAll, takeInFile } from '../setup/files.ts';

const lines = (...rows: string[]) => rows.join('\n');

test('several keys are tried in order; what was found, and by which, is told with the rows and in the file of refused ones', async () => {
  const office = await newOffice();
  const chief = await office.as('administrator');
  for (const [city, jobTitle] of [
    ['London', 'Clerk'],
    ['Paris', null],
  ])
    await chief.post('/records/contact', { name: 'John Smith', address: { city }, jobTitle });
  const file = lines(
    'Name,City,Phone,Job title',
    'John Smith,London,,Boss',
    'John Smith,Paris,,Cook',
    'John Smith,,,Cook',
    'Jane Roe,Rome,,Cook',
  );
  const settings: ImportSettings = {
    mapping: {
      'Name': 'name',
      'City': 'address.city',
      'Phone': 'phone',
      'Job title': 'jobTitle',
    },
    match: ['phone', 'name+address.city', 'name'],
    onMatch: 'fill',
    onNoMatch: 'skip',
  };
  const taken = await takeInFile(office, chief, 'contact', file, settings);
  expect(countsOf(taken)).toEqual({ update: 1, skip: 2, conflict: 1 });
  expect([taken.at('settings.match'), taken.at('found')]).toEqual([
    settings.match,
    [
      { how: 'key', by: 'name+address.city', rows: 2 },
      { how: 'several', by: 'name', rows: 1 },
      { how: 'none', by: null, rows: 1 },
    ],
  ]);
  const people = await listAll(chief, 'contact.ndjson?fields=name,jobTitle');
  expect(people.map((one) => one['jobTitle']).toSorted()).toEqual(['Clerk', 'Cook']);
  const rows = await chief.get(`/imports/${taken.text('id')}/rows`);
  expect(rows.at('items')).toMatchObject([
    { outcome: 'skip', found: { how: 'key', by: 'name+address.city' }, candidates: [] },
    { outcome: 'update', found: { how: 'key', by: 'name+address.city' } },
    {
      outcome: 'conflict',
      found: { how: 'several', by: 'name' },
      candidates: [{ title: 'John Smith' }, { title: 'John Smith' }],
    },
    { outcome: 'skip', record: null, found: { how: 'none', by: null } },
  ]);
  const refused = await chief.get(`/imports/${taken.text('id')}/errors`);
  for (const { id } of people) expect(String(refused.body)).toContain(`John Smith (${String(id)})`);
  // Brought again, such a file is taken in as it was the last time.
  const again = await bring(chief, 'contact', file);
  expect(again.at('suggestedMatch')).toEqual(settings.match);
});
