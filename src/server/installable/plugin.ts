import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { manifestText } from './manifest.ts';
import { markPicture } from './picture.ts';

const worker = fileURLToPath(new URL('../../web/offline/service-worker.ts', import.meta.url));
// Drawings, graphs and the like are kept once somebody opens them.
const heaviest = 350_000;

/** Adds what makes the app installable: its manifest, its icons, and the worker that opens it without a line. */
export function installable(): Plugin {
  return {
    name: 'installable',
    apply: 'build',
    // After everybody else: chunks that held styles only are gone by then.
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: 'asset', fileName, source });
        for (const size of [180, 192, 512])
          emit(`icons/${size}.png`, markPicture(size, size === 180));
        emit('icons/maskable-512.png', markPicture(512, true));
        emit('app.webmanifest', manifestText());
        const files = Object.values(bundle)
          .filter(
            (file) =>
              /\.(js|css)$/.test(file.fileName) &&
              (file.type === 'chunk' ? file.code : file.source).length < heaviest,
          )
          .map((file) => `/${file.fileName}`)
          .toSorted();
        emit('service-worker.js', await workerCode(files));
      },
    },
  };
}

async function workerCode(files: readonly string[]): Promise<string> {
  const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { __VERSION__: JSON.stringify(version), __FILES__: JSON.stringify(files) },
    build: {
      write: false,
      target: 'chrome109',
      lib: { entry: worker, formats: ['iife'], name: 'rapport' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('the worker was not built');
  return output.output[0].code;
}
