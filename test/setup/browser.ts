import { client, type Answer, type Client } from './client.ts';
import { testServer } from './app.ts';

/** A client that keeps cookies and says where it comes from, as a browser does. */
export type Visitor = Client & { cookies(): string };

/** A visitor of the test server with an empty jar. */
export async function visitor(origin = 'http://rapport.test'): Promise<Visitor> {
  const { base } = await testServer();
  const jar = new Map<string, string>();
  const plain = client(base);
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  const keep = (answer: Answer): Answer => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      const name = pair.slice(0, at);
      if (/Max-Age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, pair.slice(at + 1));
    }
    return answer;
  };

  const ask: Client['ask'] = async (method, path, body, headers = {}) =>
    keep(
      await plain.ask(method, path, body, {
        ...(jar.size > 0 ? { cookie: cookies() } : {}),
        ...(method === 'GET' ? {} : { origin, 'sec-fetch-site': 'same-origin' }),
        ...headers,
      }),
    );
  return {
    ...plain,
    cookies,
    ask,
    get: (path, headers) => ask('GET', path, undefined, headers),
    post: (path, body = {}, headers) => ask('POST', path, body, headers),
    patch: (path, body = {}, headers) => ask('PATCH', path, body, headers),
    delete: (path, headers) => ask('DELETE', path, undefined, headers),
  };
}
