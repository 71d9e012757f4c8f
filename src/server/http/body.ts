import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { Problem } from '#kit/problem.ts';
import { requireStorable } from '#kit/unicode.ts';

// Far deeper than anything that the API takes; beyond some thousands whatever walks through it by recursion would fail.
const mostLevels = 100;

// Only a text with one of these escapes can hold what the database cannot.
const suspicious = /\\u(0000|[dD][89a-fA-F])/;

/** Reads JSON bodies; refuses broken UTF-8, what is nested too deep, text that cannot be stored, and keys that would reach into prototypes. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (typeof body === 'string' || body.length === 0) return done(null, undefined);
    if (!isUtf8(body)) return done(new Problem('input.not-utf8', {}, { status: 400 }));
    if (isDeeper(body, mostLevels))
      return done(new Problem('input.too-deep', { limit: mostLevels }, { status: 400 }));
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

const [quote, backslash] = [0x22, 0x5c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

function isDeeper(body: Buffer, most: number): boolean {
  let levels = 0;
  let isText = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0;
    if (byte === quote) isText = !isText;
    // What is escaped neither ends the text nor escapes what follows it.
    else if (isText && byte === backslash) at += 1;
    else if (!isText && opening.has(byte)) levels += 1;
    else if (!isText && closing.has(byte)) levels -= 1;
    if (levels > most) return true;
  }
  return false;
}
