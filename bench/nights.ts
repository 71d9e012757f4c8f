// What the worker does at night, and what an index costs: node bench/nights.ts WHAT… --size 1m
//   own-field, board, nightly, fall; over the company that `npm run bench` loads, without the product's processes.
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sizeOf } from './ground/size.ts';
import { boardOfQuality } from './nights/board.ts';
import { fallingOfAll, figuresOfTheNight } from './nights/falling.ts';
import { onGround, say, type Opened } from './nights/ground.ts';
import { ownFieldIndexed } from './nights/own-field.ts';

const journeys: Readonly<Record<string, (opened: Opened) => Promise<void>>> = {
  'own-field': ownFieldIndexed,
  'board': boardOfQuality,
  'nightly': figuresOfTheNight,
  'fall': fallingOfAll,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '1m' },
    folder: { type: 'string', default: join(tmpdir(), 'rapport-bench') },
  },
});
const size = sizeOf(values.size);
await onGround({ folder: join(values.folder, size.name), size }, async (opened) => {
  for (const name of positionals) {
    say(`${name}, ${availableParallelism()} cores`);
    await journeys[name]?.(opened);
  }
});
