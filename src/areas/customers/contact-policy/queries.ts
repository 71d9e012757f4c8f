import { z } from 'zod';
import { rowsOf } from '#engine/database/run.ts';
import { sql } from '#engine/database/sql.ts';
import type { Scope } from '#engine/scope.ts';
import { addMilliseconds, dayIn } from '#kit/instant.ts';
import type { Channel } from '../party/rules/contact-choices.ts';
import type { PartyFacts, Policy } from './rules/facts.ts';

/** What the gate needs to know: the customers by id, the policies in force and the workspace's zone. */
export type Known = {
  readonly parties: ReadonlyMap<string, PartyFacts>;
  readonly policies: readonly Policy[];
  readonly zone: string;
};

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const channel = z.enum(['phone', 'email', 'message', 'wechat', 'letter', 'visit']);

const policyShape = z.object({
  order: z.number(),
  purpose: z.string(),
  channel: z.string(),
  classId: z.string().nullable(),
  zone: z.enum(['customer', 'workspace']),
  quietFrom: z.string().nullable(),
  quietUntil: z.string().nullable(),
  quietDays: z.array(z.string()).nullable().transform(orNone),
  maxPerDay: z.number().nullable(),
  maxPerWeek: z.number().nullable(),
  maxPerMonth: z.number().nullable(),
  minGapHours: z.number().nullable(),
  maxCharacters: z.number().nullable(),
  maxFiles: z.number().nullable(),
  maxThemes: z.number().nullable(),
  needsConsent: z.boolean(),
  complaintStops: z.boolean(),
}) satisfies z.ZodType<Policy>;

const partyShape = z.object({
  id: z.string(),
  doNotContact: z.boolean(),
  openComplaint: z.boolean(),
  consents: z.array(
    z.object({
      purpose: z.string(),
      channel: z.string(),
      decision: z.enum(['given', 'withdrawn']),
      decidedAt: instant,
      expiresOn: z.string().nullable(),
    }),
  ),
  identities: z.array(
    z.object({ kind: z.string(), value: z.string(), invalid: z.boolean(), doNotUse: z.boolean() }),
  ),
  preferredChannel: z.string().nullable(),
  preferredTime: z.array(z.string()).nullable().transform(orNone),
  zone: z.string().nullable(),
  classIds: z.array(z.string()),
  contacts: z.array(
    z.object({
      channel,
      purpose: z.string().nullable(),
      at: instant,
      about: z.string().nullable(),
    }),
  ),
  refusedAt: instant.nullable(),
});

const knownShape = z.object({
  zone: z.string(),
  policies: z.array(policyShape),
  parties: z.array(partyShape),
});

/** Loads what the gate needs for many customers in one statement; `except` is the mail that is itself about to go. */
export async function loadFacts(
  scope: Scope,
  ids: readonly string[],
  except: string | null = null,
): Promise<Known> {
  const [row] = await rowsOf<{ known: unknown }>(scope.db, factsStatement(scope, ids, except));
  const { zone, policies, parties } = knownShape.parse(row?.known);
  return {
    zone,
    policies,
    parties: new Map(
      parties.map(({ id, identities, ...facts }) => [
        id,
        { ...facts, addresses: identities.flatMap(addressesOf) },
      ]),
    ),
  };
}

// Beyond visible(scope): a customer's refusal binds whoever may not see him too; what leaves here are reasons alone.
/** Whose addresses these are: the ids of the living customers by the address, in its one spelling. */
export async function partiesAt(
  scope: Scope,
  kinds: readonly string[],
  addresses: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await rowsOf<{ address: string; party: string }>(
    scope.db,
    sql`select distinct i.normalised as address, i.party_id as party from identity i
      join party p on p.workspace_id = i.workspace_id and p.id = i.party_id and p.deleted_at is null
      where i.workspace_id = ${scope.workspaceId} and i.normalised = any(${addresses}::text[])
        and i.kind = any(${kinds}::text[]) and i.deleted_at is null`,
  );
  return new Map(
    [...Map.groupBy(rows, (one) => one.address)].map(([address, group]) => [
      address,
      group.map((one) => one.party),
    ]),
  );
}

const channelsOf: Readonly<Record<string, readonly Channel[]>> = {
  phone: ['phone', 'message'],
  email: ['email'],
  wechat: ['wechat'],
  wecom: ['wechat'],
};

function addressesOf({
  kind,
  value,
  invalid,
  doNotUse,
}: z.infer<typeof partyShape>['identities'][number]): PartyFacts['addresses'] {
  return (channelsOf[kind] ?? []).map((one) => ({ channel: one, value, invalid, doNotUse }));
}

const monthAndADay = 31 * 86_400_000;

// Beyond visible(scope): what a customer forbids counts whoever wrote it down, private contacts and closed units too.
function factsStatement(scope: Scope, ids: readonly string[], except: string | null) {
  const { workspaceId } = scope;
  const now = scope.now.toISOString();
  const since = addMilliseconds(now, -monthAndADay);
  const today = dayIn(scope.workspace.zone, now);
  const ours = sql`a.workspace_id = ${workspaceId} and a.deleted_at is null and a.at > ${since}::timestamptz
    and a.id is distinct from ${except}::uuid`;
  const about = sql`
    select a.* from activity a where ${ours} and a.customer_id = p.id
    union
    select a.* from participant m join activity a on a.workspace_id = m.workspace_id and a.id = m.activity_id
    where m.workspace_id = ${workspaceId} and m.party_id = p.id and m.deleted_at is null and ${ours}`;
  return sql`
    select json_build_object(
      'zone', (select zone from workspace where workspace_id = ${workspaceId}),
      'policies', (select coalesce(json_agg(json_build_object(
          'order', "order", 'purpose', purpose, 'channel', channel, 'classId', class_value_id, 'zone', clock,
          'quietFrom', quiet_from, 'quietUntil', quiet_until, 'quietDays', quiet_days, 'maxPerDay', max_per_day,
          'maxPerWeek', max_per_week, 'maxPerMonth', max_per_month, 'minGapHours', min_gap_hours,
          'maxCharacters', max_characters, 'maxFiles', max_files, 'maxThemes', max_themes,
          'needsConsent', coalesce(needs_consent, false), 'complaintStops', coalesce(complaint_stops, false))), '[]'::json)
        from contact_policy where workspace_id = ${workspaceId} and active is not false and deleted_at is null),
      'parties', (select coalesce(json_agg(json_build_object(
          'id', p.id,
          'doNotContact', coalesce(p.do_not_contact, false),
          'openComplaint', coalesce(p.open_complaint, false),
          'preferredChannel', p.preferred_channel, 'preferredTime', p.preferred_time, 'zone', p.zone,
          'consents', (select coalesce(json_agg(json_build_object('purpose', c.purpose, 'channel', c.channel,
              'decision', c.decision, 'decidedAt', c.decided_at, 'expiresOn', c.expires_on)), '[]'::json)
            from consent c where c.workspace_id = ${workspaceId} and c.party_id = p.id and c.deleted_at is null),
          'identities', (select coalesce(json_agg(json_build_object('kind', i.kind, 'value', coalesce(i.normalised, i.value),
              'invalid', i.state = 'invalid', 'doNotUse', coalesce(i.do_not_use, false))), '[]'::json)
            from identity i where i.workspace_id = ${workspaceId} and i.party_id = p.id and i.deleted_at is null),
          'classIds', array(select k.value_id from party_class k where k.workspace_id = ${workspaceId}
            and k.party_id = p.id and k.deleted_at is null and (k.until_on is null or k.until_on >= ${today}::date)
            and (k.from_on is null or k.from_on <= ${today}::date)),
          'contacts', (select coalesce(json_agg(json_build_object('at', b.at, 'purpose', b.purpose, 'about', b.subject, 'channel',
              case b.kind when 'call' then 'phone' else b.kind end)), '[]'::json)
            from (${about}) b where b.kind in ('call', 'email', 'message', 'letter', 'visit')
              and b.direction is distinct from 'in' and (b.status = 'done' or b.delivery in ('queued', 'unknown'))),
          'refusedAt', (select max(b.at) from (${about}) b where b.outcome = 'refused' and b.status = 'done'))), '[]'::json)
        from party p where p.workspace_id = ${workspaceId} and p.id = any(${ids}::uuid[]) and p.deleted_at is null)
    ) as known`;
}

function orNone(value: string[] | null): string[] {
  return value ?? [];
}
