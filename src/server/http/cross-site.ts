import type { FastifyRequest } from 'fastify';
import { Problem } from '#kit/problem.ts';

/** Refuses a write that a browser sends from a page which is not ours; programs, which send neither header, pass. */
export function refuseCrossSite(
  origins: readonly string[],
  request: Pick<FastifyRequest, 'method' | 'headers'>,
): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isForeign = origin === undefined ? isOther(site) : !origins.includes(origin);
  if (isForeign) throw new Problem('request.cross-site', {}, { status: 403 });
}

// `none` is a person typing the address; a write never comes from there with a body of ours.
function isOther(site: string | string[] | undefined): boolean {
  return site !== undefined && site !== 'same-origin';
}
