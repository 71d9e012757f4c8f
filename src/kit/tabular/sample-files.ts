import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import type { Row, Table } from './table.ts';

const root = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/** Whether the published files stand beside the repository; says loudly if not. */
export const hasSharedData = existsSync(root);
if (!hasSharedData) process.stderr.write(`skipped: no published files in ${root}\n`);

/** The path of a published file. */
export function sharedFile(name: string): string {
  return join(root, name);
}

/** The paths of the published files in a folder whose names match. */
export function sharedFiles(folder: string, name: RegExp): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && name.test(entry.name));
  return files.map((file) => join(file.parentPath, file.name));
}

/** A folder for files that a test writes, and its removal. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tabular-'));
  let count = 0;
  return {
    write(content: string | Uint8Array): string {
      count += 1;
      const path = join(folder, `file-${count}`);
      writeFileSync(path, content);
      return path;
    },
    path: (name: string) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** All rows of the table. */
export async function allRows(table: Pick<Table, 'rows'>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
}

/** All rows of the table as texts. */
export async function allCells(table: Pick<Table, 'rows'>): Promise<(readonly string[])[]> {
  return (await allRows(table)).map(({ cells }) => cells);
}

/** The bytes of an archive of the parts. */
export async function archive(
  parts: Readonly<Record<string, string | Uint8Array>>,
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of Readable.from(zip.outputStream)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
