import { statfsSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';

/** What the machine offers; sizes in MB. */
export type Machine = {
  readonly memory: number;
  readonly processors: number;
  readonly freeDisk: number;
  readonly sharedMemoryFolder: number;
};

/** Measures this machine, within the limits of a container, and the disk that holds the folder. */
export function measureMachine(folder: string): Machine {
  const limit = process.constrainedMemory();
  const memory = limit > 0 ? Math.min(limit, totalmem()) : totalmem();
  return {
    memory: Math.floor(memory / megabyte),
    processors: availableParallelism(),
    freeDisk: freeMegabytes(folder),
    sharedMemoryFolder: totalMegabytes('/dev/shm'),
  };
}

/** Free space for an ordinary user on the disk that holds the folder, in MB. */
export function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / megabyte);
}

/** PostgreSQL settings that fit the machine. */
export function settingsFor(machine: Machine): Record<string, string> {
  const quarter = Math.floor(machine.memory / 4);
  return {
    shared_buffers: `${within(quarter, 128, 2048)}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(machine.memory / 2))}MB`,
    work_mem: `${within(Math.floor(machine.memory / 256), 4, 32)}MB`,
    maintenance_work_mem: `${within(Math.floor(machine.memory / 16), 64, 512)}MB`,
    max_connections: '100',
    max_wal_size: `${within(Math.floor(machine.freeDisk / 10), 256, 4096)}MB`,
    checkpoint_timeout: '15min',
    wal_compression: 'on',
    random_page_cost: '1.1',
    // Every search reads the pending list from end to end; loads raise the limit for themselves and flush it when they end.
    gin_pending_list_limit: '1MB',
    max_parallel_workers_per_gather: String(within(machine.processors, 1, 4)),
    // Containers often give 64 MB of /dev/shm, at which parallel queries fail.
    dynamic_shared_memory_type: machine.sharedMemoryFolder < 512 ? 'sysv' : 'posix',
    idle_in_transaction_session_timeout: '10min',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
  };
}

/** The settings as the text of a configuration file. */
export function configuration(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`,
  );
  return `# Written at every start; changes here are lost. Put your own settings into postgresql.conf.\n${lines.join('\n')}\n`;
}

const megabyte = 1024 * 1024;

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function totalMegabytes(folder: string): number {
  try {
    const { blocks, bsize } = statfsSync(folder);
    return Math.floor((blocks * bsize) / megabyte);
  } catch {
    return 0;
  }
}
