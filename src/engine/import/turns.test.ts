import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns } from './turns.ts';

async function* numbers(most: number, taken: (number: number) => void) {
  for (let number = 1; number <= most; number += 1) {
    taken(number);
    yield number;
  }
}

test('while a part is written the next is planned, no third is held, and they stand in their order', async () => {
  const stood: number[] = [];
  let held = 0;
  let mostHeld = 0;
  let plannedWhileWriting = 0;
  const read = numbers(40, () => {
    held += 1;
    mostHeld = Math.max(mostHeld, held);
  });
  await inTurns(read, async (number, turn) => {
    await sleep(1);
    if (stood.length < number - 1) plannedWhileWriting += 1;
    await turn.beforeStands;
    turn.writes();
    // Planning is quicker than writing here, or the other way round.
    await sleep(number % 2 === 0 ? 4 : 0);
    stood.push(number);
    held -= 1;
  });
  expect(stood).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  expect(mostHeld).toBe(2);
  expect(plannedWhileWriting).toBeGreaterThan(10);
});

test('behind a part that fails none stands, and nothing is at work any more when that is told', async () => {
  for (const failsBeforeItsTurn of [true, false]) {
    const stood: number[] = [];
    let atWork = 0;
    const taking = inTurns(
      numbers(9, () => undefined),
      async (number, turn) => {
        atWork += 1;
        try {
          if (number === 4 && failsBeforeItsTurn) throw new Error('no. 4');
          await turn.beforeStands;
          turn.writes();
          await sleep(3);
          if (number === 4) throw new Error('no. 4');
          stood.push(number);
        } finally {
          atWork -= 1;
        }
      },
    );
    await expect(taking).rejects.toThrow('no. 4');
    expect([stood, atWork]).toEqual([[1, 2, 3], 0]);
  }
});
