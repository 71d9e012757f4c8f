import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const resultShape = z.object({
  name: z.string(),
  state: z.enum(['passed', 'failed', 'skipped']),
  problems: z.array(z.string()),
});
const summaryShape = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
  items: z.array(resultShape),
});

/** Runs one item of `npm run check` over a folder and gives its result. */
export function checkFolder(
  item: string,
  root: string,
  environment: NodeJS.ProcessEnv = {},
): z.infer<typeof resultShape> {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'));
  try {
    const report = join(folder, 'report.json');
    const options = ['--only', item, '--root', root, '--json', report];
    const done = spawnSync(process.execPath, ['scripts/check.mjs', ...options], {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    });
    const { items, failed } = summaryShape.parse(JSON.parse(readFileSync(report, 'utf8')));
    const result = items[0];
    if (!result || done.status !== failed) throw new Error(`${done.stdout}${done.stderr}`);
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs one item over a project made of these files; the folder is gone afterwards. */
export function checkFiles(
  item: string,
  files: Readonly<Record<string, string>>,
): z.infer<typeof resultShape> {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return checkFolder(item, root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
