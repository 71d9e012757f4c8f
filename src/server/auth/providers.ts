import type { Pool } from 'pg';
import { z } from 'zod';
import type { Text } from '#kit/text.ts';
import { createIdentity, type Identity, type IdentityOptions } from './identity.ts';
import { providerFlow, publicHosts, type Hosts } from './provider-flows.ts';
import { providerInput, providerName, type ProviderInput } from './provider-kinds.ts';
import { decrypt, deriveKey, encrypt } from './secret.ts';

/** A service as administrators see it: without its secret. */
export type ProviderShown = Omit<ProviderInput, 'secret'> & { readonly enabled: boolean };

/** The services that people may sign in with; kept in the database, their secrets encrypted. */
export type Providers = {
  /** For the sign-in page: those that can be used just now. */
  offered(): { id: string; kind: string; name: Text }[];
  list(): Promise<ProviderShown[]>;
  save(provider: ProviderInput, enabled: boolean): Promise<void>;
  /** Offers a service or not, its settings untouched; whether there is such a one. */
  turn(id: string, enabled: boolean): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Reads the table again and makes a new identity machinery if it changed or a service was out of reach. */
  refresh(): Promise<void>;
  identity(): Identity;
};

export type ProviderParts = Omit<IdentityOptions, 'providers'> & { readonly hosts?: Hosts };

type Row = { id: string; kind: string; settings: unknown; secret: string; enabled: boolean };

export async function createProviders(parts: ProviderParts): Promise<Providers> {
  const { pool } = parts;
  const key = deriveKey(parts.secret, 'providers');
  let used: ProviderInput[] = [];
  let signature = '';
  let identity = createIdentity(parts);

  async function refresh(): Promise<void> {
    const wanted = (await readAll(pool, key))
      .filter((one) => one.enabled)
      .map((one) => one.provider);
    const flows = await reachable(wanted, parts.hosts ?? publicHosts);
    const now = JSON.stringify(flows.map(({ provider }) => provider));
    if (now === signature) return;
    signature = now;
    used = flows.map(({ provider }) => provider);
    identity = createIdentity({ ...parts, providers: flows.map(({ flow }) => flow) });
    await identity.$context;
  }

  return {
    offered: () => used.map((one) => ({ id: one.id, kind: one.kind, name: providerName(one) })),
    list: async () =>
      (await readAll(pool, key)).map(({ provider: { secret: _, ...shown }, enabled }) => ({
        ...shown,
        enabled,
      })),
    async save(provider, enabled) {
      const { id, kind, secret, ...settings } = provider;
      await pool.query(
        `insert into auth.provider (id, kind, settings, secret, enabled) values ($1, $2, $3, $4, $5)
          on conflict (id) do update set kind = excluded.kind, settings = excluded.settings,
            secret = excluded.secret, enabled = excluded.enabled, changed_at = now()`,
        [id, kind, settings, encrypt(key, secret), enabled],
      );
      await announce(pool);
    },
    async turn(id, enabled) {
      const { rowCount } = await pool.query(
        'update auth.provider set enabled = $2, changed_at = now() where id = $1',
        [id, enabled],
      );
      await announce(pool);
      return rowCount === 1;
    },
    async remove(id) {
      await pool.query('delete from auth.provider where id = $1', [id]);
      await announce(pool);
    },
    refresh,
    identity: () => identity,
  };
}

async function announce(pool: Pool): Promise<void> {
  await pool.query("select pg_notify('rapport_providers', '')");
}

const settingsShape = z.record(z.string(), z.unknown());

async function readAll(
  pool: Pool,
  key: Buffer,
): Promise<{ provider: ProviderInput; enabled: boolean }[]> {
  const { rows } = await pool.query<Row>(
    'select id, kind, settings, secret, enabled from auth.provider order by id',
  );
  return rows.map(({ id, kind, settings, secret, enabled }) => ({
    provider: providerInput.parse({
      ...settingsShape.parse(settings),
      id,
      kind,
      secret: decrypt(key, secret),
    }),
    enabled,
  }));
}

// A service that does not answer would otherwise hold up every sign-in until it does.
async function reachable(
  wanted: readonly ProviderInput[],
  hosts: Hosts,
): Promise<{ provider: ProviderInput; flow: ReturnType<typeof providerFlow> }[]> {
  const flows = wanted.map((provider) => ({ provider, flow: providerFlow(provider, hosts) }));
  const answers = await Promise.all(flows.map(({ flow }) => answersDiscovery(flow.discoveryUrl)));
  return flows.filter((_, index) => answers[index]);
}

async function answersDiscovery(url: string | undefined): Promise<boolean> {
  if (url === undefined) return true;
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}
