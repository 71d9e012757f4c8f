import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Folders of this machine that hold both initdb and postgres, those on PATH first. */
export function systemFolders(searchPath: string = process.env['PATH'] ?? ''): string[] {
  const candidates = [
    ...searchPath.split(delimiter).filter((folder) => folder !== ''),
    ...numbered('/usr/lib/postgresql', (version) => `${version}/bin`),
    ...numbered('/usr', (name) => (name.startsWith('pgsql-') ? `${name}/bin` : null)),
    ...numbered('/opt/homebrew/opt', (name) =>
      name.startsWith('postgresql@') ? `${name}/bin` : null,
    ),
    '/usr/local/pgsql/bin',
  ];
  return [...new Set(candidates)].filter((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  );
}

function numbered(root: string, below: (name: string) => string | null): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root).flatMap((name) => {
    const path = below(name);
    return path === null ? [] : [join(root, path)];
  });
}
