// The parts of the package that the tests use; its published types bring seventeen packages along.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  class Grant {
    constructor(options: { clientId: string; accountId: string | undefined });
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  type Context = { readonly oidc: { readonly session?: { readonly accountId?: string } } };

  export default class Provider {
    constructor(
      issuer: string,
      options: {
        clients: readonly { client_id: string; client_secret: string; redirect_uris: string[] }[];
        claims: Readonly<Record<string, readonly string[]>>;
        features: { devInteractions: { enabled: boolean } };
        conformIdTokenClaims: boolean;
        cookies: { keys: string[] };
        findAccount: (context: Context, sub: string) => { accountId: string; claims: () => object };
        interactions: { url: (context: Context, interaction: { uid: string }) => string };
        loadExistingGrant: (context: Context) => Promise<Grant>;
      },
    );
    readonly Grant: typeof Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>;
  }
}
