import { z } from 'zod';
import {
  channelNames,
  purposeNames,
  type Channel,
  type Purpose,
} from '#areas/customers/party/rules/contact-choices.ts';
import {
  checkContacts,
  keepRefusals,
  mayOverride,
  requireOverride,
  type Checked,
} from '#areas/customers/contact-policy/gate.ts';
import { isOverridable } from '#areas/customers/contact-policy/rules/may-contact.ts';
import { splitReach } from '#areas/customers/identity/rules.ts';
import { findRecord } from '#engine/query/index.ts';
import type { Scope } from '#engine/scope.ts';
import { Problem } from '#kit/problem.ts';
import { none, route, type Api } from '../http/route.ts';

const channel = z.enum(channelNames);
export const purpose = z.enum(purposeNames);

const verdict = {
  allowed: z.boolean(),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
  nextAllowedAt: z.iso.datetime().nullable(),
};

/** Asking before a call or visit whether a customer may be contacted. */
export function registerContactChecks(api: Api): void {
  route(
    api,
    {
      method: 'POST',
      path: '/contact-checks',
      tag: 'contacts',
      summary: 'Ask before contacting a customer; a refusal is kept with him',
      params: none,
      query: none,
      body: z.strictObject({
        party: z.uuid().optional().describe('Whoever has the address, where it is not said'),
        channel,
        purpose,
        address: z.string().max(254).optional().describe('The number or address that is meant'),
        about: z.string().max(200).optional().describe('What is to be said'),
        override: z.string().max(2000).optional().describe('Why it is needed all the same'),
      }),
      reply: z.object({
        ...verdict,
        mayOverride: z.boolean(),
        overridden: z.boolean(),
        suppression: z.uuid().nullable(),
      }),
    },
    async ({ scope, body }) => {
      if (body.party === undefined && body.address === undefined)
        throw new Problem('contact.nobody', {}, { field: 'party' });
      const name = await nameOf(scope, body.party);
      const checked = await checkContacts(scope, [contactOf(scope, body, name)]);
      const refused = checked.filter((one) => !one.verdict.allowed);
      const override = body.override ?? null;
      if (override !== null) requireOverride(scope, refused, override);
      const kept = await keepRefusals(scope, refused, override);
      return {
        ...told(scope, checked),
        overridden: override !== null,
        suppression: kept[0] ?? null,
      };
    },
  );
}

type Asked = {
  readonly party?: string | undefined;
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly address?: string | undefined;
  readonly about?: string | undefined;
};

// Whoever may not see the customer learns nothing of him. A number alone is not named: it may be masked for whoever reads.
async function nameOf(scope: Scope, party: string | undefined): Promise<string> {
  if (party === undefined) return '–';
  const { name } = await findRecord(scope, 'party', party, { fields: ['name'] });
  return String(name);
}

function contactOf({ workspace }: Scope, { address, about, ...asked }: Asked, name: string) {
  const kind = asked.channel === 'message' ? 'phone' : asked.channel;
  return {
    ...asked,
    party: asked.party ?? null,
    address: address === undefined ? null : splitReach(kind, address, workspace.country).normalised,
    about: about ?? name,
  };
}

/** Of one contact that several customers stand behind: everything that speaks against it. */
function told(scope: Scope, checked: readonly Checked[]) {
  const refusals = checked.flatMap(({ verdict: one }) => (one.allowed ? [] : [one]));
  const reasons = [...new Set(refusals.flatMap((one) => one.reasons))];
  const waits = refusals.map((one) => one.nextAllowedAt);
  return {
    allowed: refusals.length === 0,
    reasons,
    warnings: [...new Set(checked.flatMap((one) => one.verdict.warnings))],
    nextAllowedAt: waits.includes(null) ? null : latestOf(waits),
    mayOverride: refusals.length > 0 && isOverridable(reasons) && mayOverride(scope),
  };
}

function latestOf(instants: readonly (string | null)[]): string | null {
  return instants.reduce((a, b) => (b !== null && (a === null || b > a) ? b : a), null);
}
