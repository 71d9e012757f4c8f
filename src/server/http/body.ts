import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { Problem } from '#kit/problem.ts';
import { requireStorable } from '#kit/unicode.ts';

// Only a text with one of these escapes can hold what the database cannot.
const suspicious = /\\u(0000|[dD][89a-fA-F])/;

/** Reads JSON bodies; refuses broken UTF-8, text that cannot be stored, and keys that would reach into prototypes. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (typeof body === 'string' || body.length === 0) return done(null, undefined);
    if (!isUtf8(body)) return done(new Problem('input.not-utf8', {}, { status: 400 }));
    const text = body.toString('utf8');
    void parse(request, text, (error, value: unknown) => {
      if (error) return done(new Problem('input.not-json', {}, { status: 400 }));
      try {
        if (suspicious.test(text)) requireStorable(value);
      } catch (refusal) {
        return done(refusal instanceof Error ? refusal : new Error(String(refusal)));
      }
      return done(null, value);
    });
  });
}
