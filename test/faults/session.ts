import { chmodSync } from 'node:fs';
import { databaseProcesses, workFolder } from '../start/launched.ts';
import { eventually } from '../start/running.ts';
import { holdToldAgainst, letEnd } from './ending.ts';
import type { Receivers } from './receivers.ts';
import { playRound, victims, type Round, type Victim } from './round.ts';
import type { Seeded } from './seeded.ts';
import { look, prepare, setStage, withDatabase, type Stage } from './stage.ts';

export type SessionRequest = {
  readonly rounds: number;
  readonly seed: number;
  readonly rowsAFile: number;
  /** The one kind that is killed every time; each in turn where null. */
  readonly only?: Victim | null;
  readonly say: (line: string) => void;
};

export type Session = {
  readonly rounds: readonly Round[];
  /** Everything that went against a promise, in any round or at the end. */
  readonly problems: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
};

/** Plays so many rounds of killing on an installation of its own, and holds what is left against what was promised. */
export async function playSession(request: SessionRequest): Promise<Session> {
  const { seed, say } = request;
  say(`seed ${seed}`);
  const folder = workFolder();
  chmodSync(folder.path, 0o755);
  const { product, receivers } = await prepare(folder.dataDir);
  try {
    await product.start();
    const stage = await setStage([product], receivers, request);
    const rounds = await playAll(stage, request);
    return await conclude(stage, receivers, rounds);
  } finally {
    await product.stop();
    const isEmpty = await eventually(() => product.alive().length === 0);
    for (const pid of isEmpty ? [] : product.alive()) process.kill(pid, 'SIGKILL');
    await receivers.close();
    folder.remove();
  }
}

async function playAll(
  stage: Stage,
  { rounds: count, only, say }: SessionRequest,
): Promise<Round[]> {
  const rounds: Round[] = [];
  const order = only
    ? Array.from({ length: count }, () => only)
    : victimsOf(stage.chance.branch('victims'), count);
  for (const [index, victim] of order.entries()) {
    const played = await playRound(stage, victim);
    const problems = [...played.problems, ...(await look(stage))];
    rounds.push({ ...played, problems });
    const { after, backAfter, acknowledged, unanswered } = played;
    say(
      `round ${index + 1}: ${victim} killed after ${after} answers, back in ${backAfter} ms; ` +
        `${acknowledged} acknowledged, ${unanswered} unanswered; ${problems.join('; ') || 'whole'}`,
    );
  }
  return rounds;
}

/** Each kind in turn, in an order of chance; a launcher that lost its children three times is killed itself before it gives up. */
function victimsOf(chance: Seeded, count: number): Victim[] {
  const order: Victim[] = [];
  while (order.length < count) {
    const bag = victims
      .map((victim) => ({ victim, at: chance.next() }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ victim }) => victim);
    order.push(...bag);
  }
  return order.slice(0, count);
}

async function conclude(
  stage: Stage,
  receivers: Receivers,
  rounds: readonly Round[],
): Promise<Session> {
  const { product, book, clients } = stage;
  const endedAt = Date.now();
  const atEnd = await withDatabase(product, async (db) => [
    ...(await letEnd(db, clients)).map((left) => `not ended: ${left}`),
    ...(await holdToldAgainst(db, book, receivers)),
  ]);
  const secondsToEnd = Math.round((Date.now() - endedAt) / 1000);
  const last = await look(stage);
  const code = await product.stop();
  const isEmpty = await eventually(
    () => product.alive().length === 0 && databaseProcesses(product.dataDir).length === 0,
  );
  const problems = [
    ...rounds.flatMap((round, index) => round.problems.map((one) => `round ${index + 1}: ${one}`)),
    ...book.faults,
    ...atEnd,
    ...last,
    ...(code === 0 ? [] : [`it ended with ${code}: ${product.said()}`]),
    ...(isEmpty ? [] : [`processes are left: ${product.alive().join()}`]),
  ];
  const backs = rounds.map((round) => round.backAfter).toSorted((a, b) => a - b);
  return {
    rounds,
    problems,
    figures: {
      rounds: rounds.length,
      acknowledged: book.acknowledged,
      unanswered: book.unanswered,
      groups: book.groups.length,
      files: book.files.length,
      notes: book.notes.size,
      mails: book.mails.size,
      backMedian: backs[Math.floor(backs.length / 2)] ?? 0,
      backWorst: backs.at(-1) ?? 0,
      secondsToEnd,
    },
  };
}
