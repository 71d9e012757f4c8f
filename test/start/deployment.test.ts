import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { programFolder } from '../../src/server/settings.ts';

const read = (path: string): string => readFileSync(join(programFolder, path), 'utf8');
const known = new Set(
  [...read('src/server/settings.ts').matchAll(/^ {2}([A-Z0-9_]+): /gm)].map((one) => one[1]),
);
const runtime = new Set(['NODE_ENV']);
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

/** No engine runs containers here, so what the files name is looked up instead. */
const composition = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        image: z.string(),
        command: z.array(z.string()).optional(),
        environment: z.record(z.string(), z.unknown()).default({}),
        volumes: z.array(z.string()).default([]),
        ports: z.array(z.string()).default([]),
        depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
        healthcheck: z.object({ test: z.array(z.string()) }).optional(),
      }),
    ),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(parse(read('compose.yaml'), { merge: true }));

test('the image copies what is there, and starts a process that is there', () => {
  const lines = read('Dockerfile').split('\n');
  const copied = lines.flatMap(
    (line) => /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1]?.split(' ') ?? [],
  );
  expect(copied.length).toBeGreaterThan(3);
  const scriptsRun = lines.flatMap((line) => /node"?,? "?(src\/[\w/.-]+)/.exec(line)?.[1] ?? []);
  expect(scriptsRun).toEqual(['src/server/tools/build-web.ts', 'src/server/web.ts']);
  for (const path of [...copied, ...scriptsRun])
    expect(existsSync(join(programFolder, path)), path).toBe(true);
  const given = [...read('Dockerfile').matchAll(/([A-Z_]+)=/g)].map((one) => one[1]);
  expect(given.filter((name) => !known.has(name) && !runtime.has(name ?? ''))).toEqual([]);
  const [, port] = /PORT=(\d+)/.exec(read('Dockerfile')) ?? [];
  expect(read('Dockerfile')).toContain(`EXPOSE ${port}\n`);
  for (const name of read('.dockerignore')
    .split('\n')
    .filter((line) => /^\w+$/.test(line)))
    expect(['src', 'scripts', 'migrations', 'docs']).not.toContain(name);
});

test('the composition is a web process, a worker and a database that wait for one another', () => {
  const { services, volumes } = composition;
  expect(Object.keys(services).toSorted()).toEqual(['database', 'migrate', 'web', 'worker']);
  for (const [name, service] of Object.entries(services)) {
    const [program, script, ...more] = service.command ?? ['node', 'src/server/web.ts'];
    expect([program, more], name).toEqual(['node', []]);
    expect(existsSync(join(programFolder, script ?? '')), script).toBe(true);
    for (const [other, { condition }] of Object.entries(service.depends_on)) {
      expect(Object.keys(services), name).toContain(other);
      expect(condition === 'service_healthy').toBe(services[other]?.healthcheck !== undefined);
    }
    for (const volume of service.volumes)
      expect(Object.keys(volumes), name).toContain(volume.split(':')[0]);
    if (name === 'database') continue;
    expect(
      Object.keys(service.environment).filter((one) => !known.has(one)),
      name,
    ).toEqual([]);
    expect(service.environment['DATABASE_URL'], name).toMatch(/@database:5432\//);
    expect(service.volumes, name).toEqual(['data:/data']);
  }
  const [, port] = /PORT=(\d+)/.exec(read('Dockerfile')) ?? [];
  expect(services['web']?.ports).toEqual([`127.0.0.1:${port}:${port}`]);
  expect(services['web']?.healthcheck?.test.join(' ')).toContain(`:${port}/readyz`);
  expect(services['worker']?.environment['BACKUP_DIR']).toMatch(/^\/data\//);
  expect(read('src/server/routes/operation.ts')).toContain(`'/readyz'`);
});

test('the unit of systemd starts what is there, with settings that are known', () => {
  const unit = read('deploy/rapport.service');
  const [, script = ''] =
    /^ExecStart=\/usr\/bin\/env node \/opt\/rapport\/(\S+)$/m.exec(unit) ?? [];
  expect(scripts['start']).toContain(script);
  expect(existsSync(join(programFolder, script))).toBe(true);
  const names = [...unit.matchAll(/^Environment=(\w+)=/gm)].map((one) => one[1]);
  expect(names).toEqual(['DATA_DIR']);
  expect(names.every((name) => known.has(name))).toBe(true);
  // The launcher ends PostgreSQL after its processes: a signal to all of them would end it before.
  expect(unit).toContain('KillMode=mixed');
});

test.each(['en', 'zh'])(
  'the operator’s guide (%s) names commands, settings and files that exist',
  (language) => {
    const guide = read(`docs/${language}/operating.md`);
    const commands = [...guide.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(
      (one) => one[1] ?? '',
    );
    for (const name of ['backup', 'restore', 'move', 'rehearse', 'migrate', 'ledger'])
      expect(commands).toContain(name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    const settings = [...guide.matchAll(/\b([A-Z]{2,}(?:_[A-Z]+)+)\b/g)].map((one) => one[1] ?? '');
    const ofCompose = new Set(['DATABASE_PASSWORD']);
    expect(settings.filter((name) => !known.has(name) && !ofCompose.has(name))).toEqual([]);
    for (const name of ['BACKUP_DIR', 'BACKUP_KEEP', 'METRICS_TOKEN', 'LOG_LEVEL', 'DATABASE_URL'])
      expect(settings).toContain(name);
    for (const path of ['compose.yaml', 'Dockerfile', 'deploy/rapport.service'])
      expect(guide).toContain(path);
  },
);
