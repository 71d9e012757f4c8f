import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '#kit/problem.ts';

const nonceMark = '__NONCE__';

/** Serves the built web app: hashed assets for a year, the page itself with a fresh style nonce at every address of the app. */
export async function serveWebApp(app: FastifyInstance, folder: string): Promise<void> {
  let page: Promise<string> | null = null;
  const readPage = (): Promise<string> => {
    page ??= readFile(join(folder, 'index.html'), 'utf8');
    page.catch(() => (page = null));
    return page;
  };

  async function sendPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const text = await readPage().catch(() => {
      throw new Problem('web.not-built', {}, { status: 503 });
    });
    return reply
      .headers({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' })
      .send(text.replaceAll(nonceMark, request.nonce));
  }

  await app.register(fastifyStatic, {
    root: folder,
    // A route for each file: finding a path under a wildcard reads the whole folder at every request.
    wildcard: false,
    globIgnore: ['**/*.br', '**/*.gz', 'index.html'],
    index: false,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = /[\\/]assets[\\/]/.test(path);
      void reply.header(
        'cache-control',
        hashed
          ? 'public, max-age=31536000, immutable'
          : // What tells of a new version is never kept.
            /service-worker\.js|\.webmanifest/.test(path)
            ? 'no-cache'
            : 'public, max-age=3600',
      );
    },
  });
  app.get('/', sendPage);
  // Addresses of the app's own router; a missing file with a suffix is a missing file.
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const isPage =
      request.method === 'GET' && !path.startsWith('/api/') && !/\.[a-z0-9]{1,8}$/i.test(path);
    if (isPage) return sendPage(request, reply);
    throw new Problem('route.missing', {}, { status: 404 });
  });
}
