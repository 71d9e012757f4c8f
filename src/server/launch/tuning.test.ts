import { expect, test } from 'vitest';
import { configuration, freeMegabytes, measureMachine, settingsFor } from './tuning.ts';

const server = { memory: 65_536, processors: 16, freeDisk: 500_000, sharedMemoryFolder: 32_768 };
const small = { memory: 480, processors: 1, freeDisk: 900, sharedMemoryFolder: 64 };

test('a quarter of the memory is shared, within 128 MB and 2 GB', () => {
  expect(settingsFor({ ...server, memory: 4096 })).toMatchObject({ shared_buffers: '1024MB' });
  expect(settingsFor(server)).toMatchObject({ shared_buffers: '2048MB' });
  expect(settingsFor(small)).toMatchObject({ shared_buffers: '128MB' });
});

test('the write-ahead log does not take a small disk', () => {
  expect(settingsFor(small)).toMatchObject({ max_wal_size: '256MB' });
  expect(settingsFor(server)).toMatchObject({ max_wal_size: '4096MB' });
});

test('the small shared memory folder of a container is not used', () => {
  expect(settingsFor(small)).toMatchObject({ dynamic_shared_memory_type: 'sysv' });
  expect(settingsFor(server)).toMatchObject({ dynamic_shared_memory_type: 'posix' });
});

test('this machine is measured in whole megabytes', () => {
  const machine = measureMachine('/');
  expect(machine.memory).toBeGreaterThan(100);
  expect(Number.isInteger(machine.memory)).toBe(true);
  expect(machine.freeDisk).toBe(freeMegabytes('/'));
});

test('a value is quoted as the configuration file wants it', () => {
  expect(configuration({ log_line_prefix: "it's " })).toContain("log_line_prefix = 'it''s '\n");
});
