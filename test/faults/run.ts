import { parseArgs } from 'node:util';
import { victims } from './round.ts';
import { playSession } from './session.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    rows: { type: 'string', default: '4000' },
    // A single kind again and again, to look for what is rare.
    victim: { type: 'string' },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { problems, figures } = await playSession({
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  rowsAFile: Number(values.rows),
  only: victims.find((one) => one === values.victim) ?? null,
  say,
});
say(JSON.stringify(figures));
for (const problem of problems) say(`BROKEN: ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;
