import { afterEach, expect, test, vi } from 'vitest';
import { fuzz } from '../fuzz/run.ts';
import '../setup/app.ts';

const requests = Number(process.env['FUZZ_REQUESTS'] ?? 1000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);
const isLong = process.env['FUZZ_REQUESTS'] !== undefined;

afterEach(() => vi.restoreAllMocks());

test(
  'no generated request, by whoever it is sent, is answered with a fault, tells what is hidden, or writes although it is refused',
  async () => {
    const { faults, places, ...figures } = await fuzz(requests, seed);
    if (isLong) console.log(`seed ${seed}: ${JSON.stringify(figures, null, 2)}`);
    expect({ faults, places }, `seed ${seed}`).toEqual({ faults: [], places: [] });
    expect(figures.requests).toBe(requests);
  },
  // A busy machine takes a tenth of a second for each, with the workspaces that are made for them.
  requests * 100,
);
