import { expect, test } from 'vitest';
import { programFolder, readSettings } from './settings.ts';

test('an empty environment gives the defaults of the design', () => {
  expect(readSettings({})).toEqual({
    port: null,
    host: '127.0.0.1',
    dataDir: `${programFolder}/data`,
    databaseUrl: null,
    publicUrl: null,
    adminEmail: null,
    adminPassword: null,
    smtpUrl: null,
    s3Url: null,
    trustProxy: [],
    logLevel: 'warn',
    backupDir: null,
    backupKeep: 7,
    metricsToken: null,
    startEmpty: false,
    upgradeWithoutCopy: false,
    allowPrivateWebhooks: false,
  });
});

test('an empty or blank variable counts as absent', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '  ' })).toMatchObject({
    port: null,
    databaseUrl: null,
  });
});

test('a data folder may be absolute, relative to the program, or hold spaces', () => {
  expect(readSettings({ DATA_DIR: '/srv/my data' }).dataDir).toBe('/srv/my data');
  expect(readSettings({ DATA_DIR: 'elsewhere' }).dataDir).toBe(`${programFolder}/elsewhere`);
});

test('the public address loses the slash at its end', () => {
  expect(readSettings({ PUBLIC_URL: 'https://crm.example.com/' }).publicUrl).toBe(
    'https://crm.example.com',
  );
});

test.each([
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PORT', '3000x'],
  ['DATABASE_URL', 'mysql://localhost/crm'],
  ['PUBLIC_URL', 'crm.example.com'],
  ['ADMIN_EMAIL', 'nobody'],
  ['ADMIN_PASSWORD', 'short'],
  ['SMTP_URL', 'mail.example.com'],
  ['SMTP_URL', 'smtps://user:secret@mail.example.com'],
  ['SMTP_URL', 'smtp://mail.example.com?from=nobody'],
  ['S3_URL', 'https://s3.example.com/bucket'],
  ['S3_URL', 'https://key:secret@s3.example.com'],
  ['S3_URL', 'ftp://key:secret@s3.example.com/bucket'],
  ['LOG_LEVEL', 'loud'],
  ['METRICS_TOKEN', 'short'],
  ['BACKUP_KEEP', '0'],
])('%s=%s is refused by its name', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(
    expect.objectContaining({
      code: 'settings.invalid',
      params: expect.objectContaining({ name }),
    }),
  );
});

test('a refusal never repeats the value, which could be a password', () => {
  try {
    readSettings({ ADMIN_PASSWORD: 'geheim' });
    expect.unreachable();
  } catch (failure) {
    expect(JSON.stringify(failure)).not.toContain('geheim');
  }
});
