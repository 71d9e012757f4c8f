import { resolve } from 'node:path';

/** The path that was typed; npm changes into the folder of the program, and the name was typed in another. */
export function typedPath(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}
