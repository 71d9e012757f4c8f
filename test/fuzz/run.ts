import type { Pool } from 'pg';
import { vi } from 'vitest';
import { testServer } from '../setup/app.ts';
import { drawsOf, type Draw } from './draw.ts';
import { faultOf } from './judge.ts';
import { foundOffices, type Guesser, type Offices } from './offices.ts';
import { requestOf, type Request } from './requests.ts';
import { send, type Reply } from './send.ts';
import { changedSince, databaseClock, markOf, writtenBy } from './traces.ts';

/** What a run found, and the figures of it. */
export type Findings = {
  readonly requests: number;
  /** Routes that were asked. */
  readonly routes: number;
  readonly byGuesser: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly slowest: readonly { readonly milliseconds: number; readonly request: string }[];
  /** What went wrong, with the request that did it; empty where nothing did. */
  readonly faults: readonly string[];
  /** Where the server failed, from its log. */
  readonly places: readonly string[];
};

type Sent = { readonly guesser: Guesser; readonly request: Request; readonly reply: Reply };

/** After so many requests the people begin anew: what an administrator guessed may have locked everybody out. */
const mostInOffices = 250;
const atOnce = 8;

/** Sends that many generated requests as everybody, and says what should not have come back or been written. */
export async function fuzz(count: number, seed: number): Promise<Findings> {
  const draws = drawsOf(seed, count);
  const places = await watchLog();
  const all: Sent[] = [];
  const faults: string[] = [];
  while (draws.length > 0) {
    const offices = await foundOffices();
    const { sent, found } = await breakInto(offices, draws.splice(0, mostInOffices));
    all.push(...sent);
    faults.push(...found);
  }
  return {
    requests: all.length,
    routes: new Set(all.map(({ request }) => request.operation)).size,
    byGuesser: countBy(
      all,
      ({ guesser, reply }) => `${guesser.name} ${Math.floor(reply.status / 100)}xx`,
    ),
    byStatus: countBy(all, ({ reply }) => String(reply.status)),
    slowest: all
      .toSorted((a, b) => b.reply.milliseconds - a.reply.milliseconds)
      .slice(0, 8)
      .map((one) => ({
        milliseconds: Math.round(one.reply.milliseconds),
        request: described(one),
      })),
    faults,
    places: [...new Set(places)],
  };
}

// The log of the tests' server is silent; what it would say of a fault is its place.
async function watchLog(): Promise<string[]> {
  const places: string[] = [];
  const { app } = (await testServer()).server;
  vi.spyOn(app.log, 'error').mockImplementation((said: unknown) => {
    places.push(JSON.stringify(said).slice(0, 1500));
  });
  return places;
}

async function breakInto(
  offices: Offices,
  draws: Draw[],
): Promise<{ sent: Sent[]; found: string[] }> {
  const { pool } = (await testServer()).server.context;
  const began = await databaseClock(pool);
  const { workspaceId } = offices.untouched;
  const before = await markOf(pool, workspaceId);
  const sent: Sent[] = [];
  const found: string[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let draw = draws.shift(); draw; draw = draws.shift()) {
        const one = await ask(offices, draw);
        sent.push(one);
        const fault = faultOf(one.request, one.reply, one.guesser.secrets);
        if (fault !== null) found.push(`${fault}\n    ${described(one)}`);
      }
    }),
  );
  found.push(...(await wroteAfterRefusal(pool, sent)));
  const after = await markOf(pool, workspaceId);
  for (const table of Object.keys(after).filter((name) => after[name] !== before[name]))
    found.push(`somebody else’s workspace was changed from outside: ${table}`);
  for (const id of await changedSince(pool, offices.walled, began))
    found.push(`a record behind a wall was changed: ${id}`);
  return { sent, found };
}

async function ask({ guessers }: Offices, draw: Draw): Promise<Sent> {
  const { base } = await testServer();
  // Whoever is nobody is refused before anything is looked at.
  const [first, ...others] = guessers;
  const guesser = draw.one([first, ...others, first, ...others.slice(0, -1)]);
  const request = requestOf(draw, guesser.words);
  // Of many places: who guesses passwords closes his own, not that of whoever runs beside.
  const from = { 'x-forwarded-for': `198.51.100.${draw.upTo(255)}` };
  const reply = await send(base, request, { ...from, ...guesser.headers });
  remember(guesser.words.tokens, reply);
  return { guesser, request, reply };
}

// The cursors of one are tried by another.
function remember(tokens: string[], { status, text }: Reply): void {
  const next = status === 200 ? /"next":"([^"]{1,2000})"/.exec(text)?.[1] : undefined;
  if (next === undefined) return;
  tokens.push(next);
  if (tokens.length > 50) tokens.shift();
}

async function wroteAfterRefusal(pool: Pool, sent: readonly Sent[]): Promise<string[]> {
  const refused = sent.filter(({ reply }) => reply.status >= 400);
  const idOf = ({ reply }: Sent): string => String(reply.headers['x-request-id']);
  const written = await writtenBy(pool, refused.map(idOf));
  return refused
    .filter((one) => written.has(idOf(one)))
    .map((one) => `refused with ${one.reply.status}, and yet it wrote\n    ${described(one)}`);
}

function described({ guesser, request, reply }: Sent): string {
  const body = request.body === null ? '' : ` ${request.body.toString('utf8').slice(0, 700)}`;
  return `${guesser.name}: ${request.method} ${request.path.slice(0, 700)} ${JSON.stringify(request.headers).slice(0, 200)}${body} -> ${reply.status}`;
}

function countBy<T>(list: readonly T[], name: (one: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of list) counts[name(one)] = (counts[name(one)] ?? 0) + 1;
  return counts;
}
