import { expect, test } from 'vitest';
import { runCommand } from './tool.ts';

test('npm run write-migration -- --check finds that the migrations make what the definitions want', async () => {
  const checked = await runCommand('write-migration', ['--check'], {});
  expect(checked.output).toBe('The migrations make what the definitions want.\n');
  expect(checked.code).toBe(0);
  const wrong = await runCommand('write-migration', ['../Outside'], {});
  expect(wrong).toMatchObject({ code: 1, output: '' });
}, 120_000);
