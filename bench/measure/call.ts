import type { Product, Who } from './product.ts';

/** Calls the product's API and gives the reply's JSON; throws with the reply where it is a refusal. */
export async function call(
  product: Product,
  who: Who,
  { method, path, body }: { method: string; path: string; body?: object },
): Promise<unknown> {
  const isForm = body instanceof FormData;
  const reply = await fetch(addressOf(product, path), {
    method,
    headers: {
      ...signedIn(product, who),
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
  const said: unknown = JSON.parse(text);
  return said;
}

/** Reads a file that the product streams, keeping none of it, and gives how many lines it has. */
export async function countLines(product: Product, who: Who, path: string): Promise<number> {
  const reply = await fetch(addressOf(product, path), { headers: signedIn(product, who) });
  if (!reply.ok || !reply.body) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
  let lines = 0;
  for await (const chunk of reply.body)
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines += 1;
  return lines;
}

function addressOf({ port }: Product, path: string): string {
  return `http://127.0.0.1:${port}/api/v1${path}`;
}

function signedIn({ keys }: Product, who: Who): { authorization: string } {
  return { authorization: `Bearer ${keys[who]}` };
}
