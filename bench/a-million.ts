// What holds at a million customers: node bench/a-million.ts WHAT… [--rows 1000000] [--folder /tmp/rapport-a-million]
//   own-field, twins, board, nightly, fall; the customer base is made in the folder once and stays there.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { onGround, say, type Opened } from './million-ground.ts';
import { boardOfQuality, twinsWhileTyping } from './million-asks.ts';
import { fallingOfAll, figuresOfTheNight } from './million-night.ts';
import { ownFieldIndexed } from './million-own-field.ts';

const journeys: Readonly<Record<string, (opened: Opened) => Promise<void>>> = {
  'own-field': ownFieldIndexed,
  'twins': twinsWhileTyping,
  'board': boardOfQuality,
  'nightly': figuresOfTheNight,
  'fall': fallingOfAll,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string', default: '1000000' },
    folder: { type: 'string', default: '/tmp/rapport-a-million' },
  },
});
await onGround({ folder: values.folder, rows: Number(values.rows) }, async (opened) => {
  for (const name of positionals) {
    say(`${name}, ${availableParallelism()} cores`);
    await journeys[name]?.(opened);
  }
});
