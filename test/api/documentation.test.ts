import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newOffice, testServer, client } from '../setup/app.ts';

// Each language tells the same requests, so that neither goes stale.
// COM interfaces with a manual, for other developers, are an HTTP API with a guide today.
test.each(['en', 'zh'])('the examples of docs/%s/api.md hold [A-G13 A-CC39]', async (language) => {
  const examples = examplesOf(join(import.meta.dirname, `../../docs/${language}/api.md`));
  expect(examples.length).toBeGreaterThan(12);
  const office = await newOffice();
  const { headers } = await office.as('administrator');
  const key = (headers['authorization'] ?? '').replace('Bearer ', '');
  const { base } = await testServer();
  const known = new Map([['key', key]]);
  for (const [index, { request, status, reply }] of examples.entries()) {
    const { method, path, own, body } = parse(fillIn(request, known));
    // The first two examples are about the key itself; the others leave its line out.
    const always: Record<string, string> = index < 2 ? {} : { authorization: `Bearer ${key}` };
    const answer = await client(base).ask(method, path, body, { ...always, ...own });
    const where = `${method} ${path}\n${JSON.stringify(answer.body)}`;
    expect(answer.status, where).toBe(status);
    expect(answer.body, where).toMatchObject(loosened(JSON.parse(fillIn(reply, known))));
    remember(known, method, path, answer);
  }
});

type Example = { readonly request: string; readonly status: number; readonly reply: string };

/** The requests of a guide, each with the reply that stands below it. */
function examplesOf(path: string): Example[] {
  const pair = /```http\n([\s\S]*?)```\s*```json (\d+)\n([\s\S]*?)```/g;
  const text = readFileSync(path, 'utf8');
  const found = [...text.matchAll(pair)];
  expect(found.length).toBe(text.split('```http').length - 1);
  return found.map(([, request = '', status, reply = '']) => ({
    request,
    status: Number(status),
    reply,
  }));
}

function parse(request: string) {
  const [head = '', ...rest] = request.split('\n\n');
  const [first = '', ...lines] = head.trim().split('\n');
  const [method = '', address = ''] = first.split(' ');
  const own = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const body: unknown = rest.length > 0 ? JSON.parse(rest.join('\n\n')) : undefined;
  return { method, path: address.replace('/api/v1', ''), own, body };
}

function fillIn(text: string, known: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\{(key|id|changeset)\}/g, (_, name: string) => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`no reply said {${name}} yet`);
    return value;
  });
}

/** `…` stands for any value. */
function loosened(value: unknown): Record<string, unknown> {
  const loosen = (one: unknown): unknown => {
    if (one === '…') return expect.anything();
    if (Array.isArray(one)) return one.map(loosen);
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, loosen(item)]));
    return one;
  };
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, one]) => [name, loosen(one)]),
  );
}

function remember(
  known: Map<string, string>,
  method: string,
  path: string,
  answer: { status: number; at(path: string): unknown },
): void {
  if (method !== 'POST' || answer.status >= 300) return;
  const id = answer.at('id');
  if (typeof id !== 'string') return;
  if (path === '/changesets') known.set('changeset', id);
  if (path === '/records/account') known.set('id', id);
}
