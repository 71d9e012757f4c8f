import type { Language } from '#kit/text.ts';
import type { Session } from '../auth/sessions.ts';

declare module 'fastify' {
  // Fastify's requests are extended by merging into its interface.
  interface FastifyRequest {
    /** Of the signed-in user; before he is known, of Accept-Language. */
    language: Language;
    /** Who asked, for the log. */
    actor: { readonly workspaceId: number; readonly userId: string } | null;
    /** The session or key that the request came with, once it is let in. */
    signedIn: Session | null;
    /** Of the styles of this page. */
    nonce: string;
  }
}
