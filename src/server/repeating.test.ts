import { afterEach, expect, test, vi } from 'vitest';
import { logFrom } from './log-line.ts';
import { repeat } from './repeating.ts';

afterEach(() => {
  vi.restoreAllMocks();
  logFrom('info');
});

async function saidOf(failure: Error): Promise<string> {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  logFrom('warn');
  const tried = Promise.withResolvers<void>();
  const work = repeat(async () => {
    tried.resolve();
    throw failure;
  }, 10);
  await tried.promise;
  await work.stop();
  return written.mock.calls.map(([line]) => String(line)).join('');
}

test('a lock that somebody else holds is no error; anything else is', async () => {
  const busy = Object.assign(new Error('canceling statement due to lock timeout'), {
    code: '55P03',
  });
  expect(await saidOf(busy)).toBe('');
  const said = await saidOf(new Error('no room for 张伟'));
  expect(said).toContain('"level":50');
  expect(said).toContain('repeating.test.ts');
  expect(said).not.toContain('张伟');
});
