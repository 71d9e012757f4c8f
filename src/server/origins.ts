import type { Settings } from './settings.ts';

/** The addresses that our own pages come from; links are made with the first. */
export function originsOf({
  publicUrl,
  host,
  port,
}: Pick<Settings, 'publicUrl' | 'host'> & { readonly port: number }): [string, ...string[]] {
  if (publicUrl !== null) return [new URL(publicUrl).origin];
  const isEverywhere = host === '0.0.0.0' || host === '::';
  const name = host.includes(':') ? `[${host}]` : host;
  const local = [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`];
  const own =
    isEverywhere || local.includes(`http://${name}:${port}`) ? [] : [`http://${name}:${port}`];
  return [`http://localhost:${port}`, ...new Set([...local.slice(1), ...own])];
}
