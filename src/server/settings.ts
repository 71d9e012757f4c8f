import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Problem } from '#kit/problem.ts';
import { readS3Place } from './files/s3-place.ts';
import { readProxies } from './proxies.ts';
import { readMailServer } from './mail/mail-server.ts';

/** The folder that the program stands in. */
export const programFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(65535));

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/.+/);
const webAddress = z
  .string()
  .regex(/^https?:\/\/[^\s/]+/)
  .refine((address) => URL.canParse(address))
  .transform((address) => address.replace(/\/+$/, ''));

// One entry a variable: its name, what it may hold, and how a refusal describes that.
const shape = z.object({
  PORT: port.optional().describe('1 … 65535'),
  HOST: z.string().regex(/^\S+$/).default('127.0.0.1').describe('127.0.0.1, 0.0.0.0, ::1'),
  DATA_DIR: z
    .string()
    .default('data')
    .transform((path) => resolve(programFolder, path))
    .describe('/srv/rapport'),
  DATABASE_URL: databaseUrl.optional().describe('postgres://user:password@host:5432/database'),
  PUBLIC_URL: webAddress.optional().describe('https://crm.example.com'),
  ADMIN_EMAIL: z.email().optional().describe('name@example.com'),
  ADMIN_PASSWORD: z.string().min(8).optional().describe('********'),
  SMTP_URL: z
    .string()
    .refine((address) => readMailServer(address) !== null)
    .optional()
    .describe('smtps://user:password@mail.example.com?from=crm@example.com'),
  S3_URL: z
    .string()
    .refine((address) => readS3Place(address) !== null)
    .optional()
    .describe('https://key:secret@s3.example.com/bucket?region=eu-central-1'),
  TRUST_PROXY: z
    .string()
    .refine((text) => readProxies(text) !== null)
    .transform((text) => readProxies(text) ?? [])
    .optional()
    .describe('10.0.0.0/8, 192.168.1.7'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'])
    .default('warn')
    .describe('debug, info, warn, error'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[!-~]{16,}$/)
    .optional()
    .describe('16 … letters and digits'),
  BACKUP_DIR: z
    .string()
    .transform((path) => resolve(programFolder, path))
    .optional()
    .describe('/srv/backup'),
  BACKUP_KEEP: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .default('7')
    .transform(Number)
    .describe('1 … 9999'),
  START_EMPTY: z.enum(['0', '1']).default('0').describe('0, 1'),
  UPGRADE_WITHOUT_COPY: z.enum(['0', '1']).default('0').describe('0, 1'),
  ALLOW_PRIVATE_WEBHOOKS: z.enum(['0', '1']).default('0').describe('0, 1'),
});

type Name = keyof z.infer<typeof shape>;

/** The settings of an installation, from its environment. */
export type Settings = {
  /** Null where none was given: the launcher then takes the next free one from 3000 upwards. */
  readonly port: number | null;
  readonly host: string;
  /** Absolute; a relative DATA_DIR counts from the program's folder, whatever folder one starts in. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Without a slash at its end. */
  readonly publicUrl: string | null;
  readonly adminEmail: string | null;
  readonly adminPassword: string | null;
  readonly smtpUrl: string | null;
  readonly s3Url: string | null;
  /** Proxies beside those of this machine that are believed about who asks. */
  readonly trustProxy: readonly string[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  /** Where the worker puts a backup a day, and how many of them stay; null takes none. */
  readonly backupDir: string | null;
  readonly backupKeep: number;
  /** What a collector of figures on another machine shows. */
  readonly metricsToken: string | null;
  /** Whether a new database begins with the set-up page instead of the demo company. */
  readonly startEmpty: boolean;
  /** Whether an upgrade goes on without a copy of the embedded database. */
  readonly upgradeWithoutCopy: boolean;
  /** Whether webhooks may reach addresses of this machine and its network. */
  readonly allowPrivateWebhooks: boolean;
};

/** Where files that people bring wait until they are taken in. */
export function uploadsFolder(dataDir: string): string {
  return join(dataDir, 'uploads');
}

/** Where the bytes of files on records stand. */
export function filesFolder(dataDir: string): string {
  return join(dataDir, 'files');
}

/** Reads the settings; an empty variable counts as absent, and a wrong one is refused by its name without repeating its value. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(
    Object.keys(shape.shape).flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
  const read = shape.safeParse(given);
  if (!read.success) throw settingProblem(read.error);
  const found = read.data;
  return {
    port: found.PORT ?? null,
    host: found.HOST,
    dataDir: found.DATA_DIR,
    databaseUrl: found.DATABASE_URL ?? null,
    publicUrl: found.PUBLIC_URL ?? null,
    adminEmail: found.ADMIN_EMAIL ?? null,
    adminPassword: found.ADMIN_PASSWORD ?? null,
    smtpUrl: found.SMTP_URL ?? null,
    s3Url: found.S3_URL ?? null,
    trustProxy: found.TRUST_PROXY ?? [],
    logLevel: found.LOG_LEVEL,
    backupDir: found.BACKUP_DIR ?? null,
    backupKeep: found.BACKUP_KEEP,
    metricsToken: found.METRICS_TOKEN ?? null,
    startEmpty: found.START_EMPTY === '1',
    upgradeWithoutCopy: found.UPGRADE_WITHOUT_COPY === '1',
    allowPrivateWebhooks: found.ALLOW_PRIVATE_WEBHOOKS === '1',
  };
}

function settingProblem(error: z.ZodError): Problem {
  const name = String(error.issues[0]?.path[0] ?? '');
  const known: Partial<Record<string, z.ZodType>> = shape.shape satisfies Record<Name, z.ZodType>;
  return new Problem('settings.invalid', { name, example: known[name]?.description ?? '' });
}
