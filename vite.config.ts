import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { installable } from './src/server/installable/plugin.ts';

/** The development server hands API calls to this address. */
const api = process.env['RAPPORT_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  // Tests run from the repository's root and must not inherit the web root.
  ...(process.env['VITEST'] ? {} : { root: 'src/web' }),
  plugins: [react(), withoutScrollLock(), installable(), precompress()],
  // The server writes a fresh nonce over this word in every page it sends.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'chrome109',
    // A page would otherwise ask for two hundred files, most of them smaller than their own headers.
    rolldownOptions: {
      output: {
        strictExecutionOrder: true,
        // What several pages share is named by all of them, which is too long for a file.
        chunkFileNames: ({ name }) =>
          `assets/${name.startsWith('common~') ? 'common' : '[name]'}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            // Whoever asks for help searches all guides of his language.
            { name: 'guides-en', test: /docs\/en\/[a-z-]+\.md/, priority: 3 },
            { name: 'guides-zh', test: /docs\/zh\/[a-z-]+\.md/, priority: 3 },
            {
              name: 'small',
              maxModuleSize: 6_000,
              minShareCount: 4,
              includeDependenciesRecursively: false,
              priority: 1,
            },
          ],
        },
      },
    },
    chunkSizeWarningLimit: 1500,
  },
  // The API takes writes from its own pages only, so the development server speaks in its name.
  // Not all of /api: our own modules stand there too while developing.
  server: {
    proxy: { '^/api/(v1/|openapi)': { target: api, changeOrigin: true, headers: { origin: api } } },
  },
});

/**
 * Ant Design keeps the page from scrolling under a dialogue by a style without a nonce, which our policy refuses.
 * Our page never scrolls as a whole, so there is nothing to lock.
 */
function withoutScrollLock(): Plugin {
  return {
    name: 'without-scroll-lock',
    load: (id) =>
      id.endsWith('/@rc-component/portal/es/useScrollLocker.js')
        ? 'export default function useScrollLocker() {}'
        : null,
  };
}

/** Writes .br and .gz beside every text file of the build, so that the server never compresses while it serves. */
function precompress(): Plugin {
  const brotli = promisify(brotliCompress);
  const deflate = promisify(gzip);
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle(options, bundle) {
      const folder = options.dir ?? '';
      const texts = Object.keys(bundle).filter((name) => /\.(js|css|svg|json)$/.test(name));
      await Promise.all(
        texts.map(async (name) => {
          const path = join(folder, name);
          const content = await readFile(path);
          const quality = { [constants.BROTLI_PARAM_QUALITY]: 11 };
          await writeFile(`${path}.br`, await brotli(content, { params: quality }));
          await writeFile(`${path}.gz`, await deflate(content, { level: 9 }));
        }),
      );
    },
  };
}
