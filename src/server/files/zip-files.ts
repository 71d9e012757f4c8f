import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { FileStore } from './file-store.ts';

type Zipped = { readonly id: string; readonly name: string; readonly at: Date };

/** The files as one ZIP, made while it is read: each is opened when its turn comes. */
export function zipFiles(files: FileStore, wanted: readonly Zipped[]): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  const taken = new Set<string>();
  zip.on('error', (error) =>
    out.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  zip.outputStream.pipe(out);
  for (const { id, name, at } of wanted) {
    zip.addReadStreamLazy(
      freeName(plainName(name), taken),
      // Photos, films and documents are compressed already.
      { mtime: at, compress: false },
      (give) => {
        files.open(id).then(
          ({ content }) => give(null, content),
          (error: unknown) => give(error, Readable.from([])),
        );
      },
    );
  }
  zip.end();
  return out;
}

// A name must not lead out of the folder into which the archive is unpacked.
function plainName(name: string): string {
  const plain = name.replaceAll(/[/\\:\p{Cc}]/gu, '_').replace(/^\.+/, '_');
  return plain === '' ? 'file' : plain;
}

function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/s.exec(name) ?? [];
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${stem} (${count})${ending}`;
  taken.add(free.toLowerCase());
  return free;
}
