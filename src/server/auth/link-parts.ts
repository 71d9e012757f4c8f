import type { ServerContext } from '../context.ts';
import type { LinkParts } from './links.ts';

/** What links are made with, out of what the server has. */
export function linkParts(context: ServerContext): LinkParts {
  const { pool, model, identity } = context;
  return { pool, model, identity, origin: context.origins[0] };
}
