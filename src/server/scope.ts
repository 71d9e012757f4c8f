import { isDeepStrictEqual } from 'node:util';
import type { Pool } from 'pg';
import type { Belt } from '#engine/database/belted-pool.ts';
import type { Executor, Rights, Scope } from '#engine/scope.ts';
import type { Language } from '#kit/text.ts';
import type { ChangeSource } from '#model/api.ts';
import type { Model } from '#model/model.ts';
import { faultOf } from './fault.ts';
import { logLine } from './log-line.ts';
import { createRates, type Rates } from './rates.ts';
import { modelOf } from '#engine/shape/models.ts';

/** Who is to act where. */
export type Actor = {
  readonly workspaceId: number;
  readonly userId: string;
  readonly viewedBy?: string;
};

/** What differs from request to request. */
export type Occasion = {
  readonly requestId: string;
  readonly source: ChangeSource;
  readonly language: Language;
};

export type LoadRights = (
  db: Executor,
  workspaceId: number,
  userId: string,
  now: Date,
) => Promise<Rights | null>;

/** What is known of a user and his workspace, beside his rights. */
export type Seat = {
  readonly workspace: Scope['workspace'] & { readonly name: string; readonly language: Language };
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    readonly language: Language | null;
    readonly zone: string | null;
  };
  readonly rights: Rights;
  /** The product's model with what the workspace made of it. */
  readonly model: Model;
};

/** Builds scopes; rights are kept five seconds at most and dropped when the database says that they changed. */
export type Scopes = {
  /** null where user or workspace is no longer active. */
  of(actor: Actor, occasion: Occasion): Promise<Scope | null>;
  seat(actor: Actor): Promise<Seat | null>;
  forget(workspaceId?: number): void;
};

export type ScopeParts = {
  readonly pool: Pool;
  readonly model: Model;
  readonly loadRights: LoadRights;
  /** Keeps statements to their workspace once there are several. */
  readonly belt?: Belt;
  readonly now: () => Date;
};

// By the steady clock: the time of day may be set back, and what was kept would outlive its time.
const keptMilliseconds = 5000;
const mostKept = 10_000;

export function createScopes(parts: ScopeParts): Scopes {
  const rates = createRates(parts.pool);
  const kept = new Map<string, { until: number; seat: Promise<Seat | null> }>();

  function seat(actor: Actor): Promise<Seat | null> {
    const name = `${actor.workspaceId}|${actor.userId}`;
    const known = kept.get(name);
    if (known && known.until > performance.now()) return known.seat;
    const fresh = loadSeat(parts, rates, actor).then(async (seat) =>
      withSameRights(seat, await known?.seat.catch(() => null)),
    );
    if (kept.size >= mostKept) kept.clear();
    kept.set(name, { until: performance.now() + keptMilliseconds, seat: fresh });
    fresh.catch(() => kept.delete(name));
    return fresh;
  }

  function forget(workspaceId?: number): void {
    rates.forget(workspaceId);
    if (workspaceId === undefined) return kept.clear();
    for (const name of kept.keys()) {
      if (name.startsWith(`${workspaceId}|`)) kept.delete(name);
    }
  }

  return {
    seat,
    async of(actor, occasion) {
      const found = await seat(actor);
      return found
        ? { ...scopeOf(parts, found, actor, occasion), forget: () => forget(actor.workspaceId) }
        : null;
    },
    forget,
  };
}

// What was made for these rights serves on while they stay as they are.
function withSameRights(seat: Seat | null, before: Seat | null | undefined): Seat | null {
  if (!seat || !before || !isDeepStrictEqual(seat.rights, before.rights)) return seat;
  return { ...seat, rights: before.rights };
}

function scopeOf(parts: ScopeParts, seat: Seat, actor: Actor, occasion: Occasion): Scope {
  return {
    workspaceId: actor.workspaceId,
    workspace: seat.workspace,
    db: parts.belt?.executorOf(actor.workspaceId) ?? parts.pool,
    model: seat.model,
    rights: seat.rights,
    language: seat.user.language ?? occasion.language,
    zone: seat.user.zone ?? seat.workspace.zone,
    now: parts.now(),
    source: occasion.source,
    requestId: occasion.requestId,
    ...(actor.viewedBy === undefined ? {} : { viewedBy: actor.viewedBy }),
  };
}

type SeatRow = {
  workspace: string;
  zone: string;
  currency: string;
  country: string;
  answer_days: number | null;
  language: string;
  name: string;
  email: string | null;
  user_language: string | null;
  user_zone: string | null;
  shared: boolean;
  shape: string | null;
};

async function loadSeat(parts: ScopeParts, rates: Rates, actor: Actor): Promise<Seat | null> {
  const [{ rows }, rights, known] = await Promise.all([
    parts.pool.query<SeatRow>({
      name: 'server-load-seat',
      text: `select w.name as workspace, w.zone, w.currency, w.country, w.language, w.shape,
          (w.settings ->> 'answerDays')::integer as answer_days,
          u.name, u.email, u.language as user_language, u.zone as user_zone,
          exists (select from workspace o where o.workspace_id <> w.workspace_id) as shared
        from workspace w join "user" u on u.workspace_id = w.workspace_id
        where w.workspace_id = $1 and w.state = 'active'
          and u.id = $2 and u.active and u.deleted_at is null`,
      values: [actor.workspaceId, actor.userId],
    }),
    parts.loadRights(parts.pool, actor.workspaceId, actor.userId, parts.now()),
    rates.of(actor.workspaceId),
  ]);
  const [row] = rows;
  if (!row || !rights) return null;
  if (row.shared) await parts.belt?.fasten().catch(tellUnfastened);
  const { workspace, zone, currency, country } = row;
  return {
    workspace: {
      name: workspace,
      zone,
      currency,
      country,
      answerDays: row.answer_days,
      rates: known,
      language: languageFrom(row.language) ?? 'zh',
    },
    user: {
      id: actor.userId,
      name: row.name,
      email: row.email,
      language: languageFrom(row.user_language),
      zone: row.user_zone,
    },
    rights,
    model: await modelOf(parts.pool, parts.model, {
      workspaceId: actor.workspaceId,
      shape: row.shape,
    }),
  };
}

// The doors hold by themselves; the next seat tries again.
function tellUnfastened(failure: unknown): void {
  logLine('the database does not keep workspaces apart yet', { fault: faultOf(failure) }, 'warn');
}

function languageFrom(text: string | null): Language | null {
  return text === 'en' || text === 'zh' ? text : null;
}
