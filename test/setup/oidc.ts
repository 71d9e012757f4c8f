import { createServer } from 'node:http';
import Provider from 'oidc-provider';
import { client } from './client.ts';

/** A person as the sign-in service knows him. */
export type Person = { sub: string; email: string; email_verified: boolean; name: string };

/** An OpenID Connect service on this machine, where one person is always signed in. */
export type SignInService = {
  readonly issuer: string;
  /** Whoever comes next. */
  become(person: Person): void;
  /** Follows an address of the service to where it sends the browser back to. */
  follow(address: string): Promise<URL>;
  close(): Promise<void>;
};

export async function openSignInService(redirect: string): Promise<SignInService> {
  let person: Person | null = null;
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('no address');
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'rapport', client_secret: 'service-secret', redirect_uris: [redirect] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    conformIdTokenClaims: false,
    cookies: { keys: ['for tests only'] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ ...person, sub }) }),
    interactions: { url: (_ctx, interaction) => `/enter/${interaction.uid}` },
    async loadExistingGrant(ctx) {
      const grant = new provider.Grant({
        clientId: 'rapport',
        accountId: ctx.oidc.session?.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/enter/')) return void answer(request, response);
    void provider.interactionFinished(request, response, {
      login: { accountId: person?.sub ?? '' },
    });
  });

  return {
    issuer,
    become: (next) => {
      person = next;
    },
    async follow(start) {
      const jar = new Map<string, string>();
      let next = new URL(start);
      while (next.origin === issuer) {
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
        const reply = await client(issuer).ask(
          'GET',
          `/${next.pathname}${next.search}`,
          undefined,
          { cookie },
        );
        for (const set of reply.headers.getSetCookie()) {
          const [pair = ''] = set.split(';');
          jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
        }
        const location = reply.headers.get('location');
        if (!location)
          throw new Error(
            `${next.pathname} answered ${reply.status}: ${String(reply.body).slice(0, 300)}`,
          );
        next = new URL(location, issuer);
      }
      return next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
