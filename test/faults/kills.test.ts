import { expect, test } from 'vitest';
import { playSession } from './session.ts';

// The long run is `npm run faults`. A failed run is played again with its seed: `npm run faults -- --rounds 5 --seed N`.
test('kill -9 of server, worker and database while eight clients write loses, halves and doubles nothing', async () => {
  const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 1_000_000);
  const said: string[] = [];
  const { problems, figures } = await playSession({
    rounds: 5,
    seed,
    rowsAFile: 1500,
    say: (line) => void said.push(line),
  });
  expect(problems, said.join('\n')).toEqual([]);
  // A session in which little was written would prove little.
  expect(figures['acknowledged']).toBeGreaterThan(200);
  expect(figures['files']).toBeGreaterThan(0);
}, 300_000);
