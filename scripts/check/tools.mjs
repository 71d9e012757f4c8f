import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { home } from './files.mjs';

/** Types: TypeScript itself. */
export function checkTypes(root) {
  const options = ['--noEmit', '--pretty', 'false', '-p', root];
  const { output, status } = runTool('typescript/bin/tsc', options, root);
  // What belongs to an error follows it, indented.
  return { problems: status === 0 ? [] : output.trim().split(/\n(?! )/) };
}

/** Lint: oxlint with types, by `.oxlintrc.json`. */
export function checkLint(root) {
  const options = ['--type-aware', '--report-unused-disable-directives-severity=error'];
  const config = ['--config', join(home, '.oxlintrc.json'), '--format', 'json'];
  const { output, errors } = runTool('oxlint/bin/oxlint', [...options, ...config], root);
  const result = parse(output, errors);
  if (result.number_of_files === 0) return { problems: ['oxlint looked at no file'] };
  return { problems: result.diagnostics.map(describe) };
}

/** Format: oxfmt, by `.oxfmtrc.json`. */
export function checkFormat(root) {
  const config = ['--config', join(home, '.oxfmtrc.json'), '--list-different'];
  const { output, errors, status } = runTool('oxfmt/bin/oxfmt', config, root);
  const files = output.split('\n').filter((line) => line !== '');
  if (status !== 0 && files.length === 0) return { problems: [errors] };
  return { problems: files.map((file) => `${file} is not formatted: npx oxfmt ${file}`) };
}

/** Unused files, exports and packages: knip, by `knip.json`. */
export function checkUnused(root) {
  const options = ['--config', join(home, 'knip.json'), '--reporter', 'json', '--no-progress'];
  const { output, errors } = runTool('knip/bin/knip.js', options, root);
  const { issues } = parse(output, errors);
  return { problems: issues.flatMap(({ file, ...kinds }) => listUnused(file, kinds)) };
}

// oxlint looks for its helper below the folder that it looks at, where a test's project has none.
const typeAware = `node_modules/@oxlint-tsgolint/${process.platform}-${process.arch}/tsgolint`;

function runTool(script, args, cwd) {
  const path = join(home, 'node_modules', script);
  const env = { ...process.env, OXLINT_TSGOLINT_PATH: join(home, typeAware) };
  const options = { cwd, env, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 };
  const done = spawnSync(process.execPath, [path, ...args], options);
  return { output: done.stdout, errors: done.stderr, status: done.status };
}

function parse(output, errors) {
  try {
    return JSON.parse(output);
  } catch {
    throw new Error(`the tool gave no result: ${output}${errors}`);
  }
}

function describe({ filename, labels, message, code, help }) {
  const span = labels?.[0]?.span;
  const place = span ? `${filename}:${span.line}:${span.column}` : filename;
  return `${place} ${message} [${code}]${help ? ` ${help}` : ''}`;
}

function listUnused(file, kinds) {
  return Object.entries(kinds).flatMap(([kind, found]) =>
    found.flat().map(({ name, line }) => {
      const place = line ? `${file}:${line}` : file;
      return kind === 'files' ? `${file} is used by nothing` : `${place} ${name} (${kind})`;
    }),
  );
}
