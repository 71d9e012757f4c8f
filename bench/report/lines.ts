import type { Measured } from '../measure/compare.ts';
import type { Work } from '../measure/works.ts';
import type { Spread } from '../measure/statistics.ts';
import type { Broken } from './budgets.ts';

/** A line of text for what was measured. */
export function lineOf({ journey, who, clients, ...found }: Measured): string {
  const { ours, twin, floor, ratio, cpu, twinCpu } = found;
  const said = [
    `${journey} as ${who}, ${clients} client${clients === 1 ? '' : 's'}: ${timesOf(ours)}`,
    ...(ratio ? [`${times(ratio.p50)} the twin (p95 ${times(ratio.p95)})`] : []),
    `cpu ${milliseconds(cpu.web)} + ${milliseconds(cpu.database)} ms`,
    ...(twinCpu
      ? [`twin's ${milliseconds(twinCpu.web)} + ${milliseconds(twinCpu.database)} ms`]
      : []),
    ...(twin ? [`twin ${timesOf(twin)}`] : []),
    ...(floor ? [`pg ${timesOf(floor)}`] : []),
  ];
  return said.join('; ');
}

/** A line of text for a piece of work. */
export function workLineOf({ name, who, rows, seconds, cpu, memory }: Work): string {
  const each = [cpu.web, cpu.worker, cpu.database].map((value) => value.toFixed(3)).join(' + ');
  return `${name}${who ? ` as ${who}` : ''}: ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)}/s; cpu a row web + worker + database ${each} ms; web at most ${megabytes(memory.web.most)} (${megabytes(memory.web.grown)} more), worker ${megabytes(memory.worker.most)} (${megabytes(memory.worker.grown)} more)`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`;
}

/** A line of text for a budget that was not held. */
export function brokenLineOf({ what, found, most }: Broken): string {
  return `over budget: ${what} is ${milliseconds(found)}, ${milliseconds(most)} allowed`;
}

function timesOf({ p50, p95, p99, perSecond }: Spread): string {
  return `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}, p99 ${milliseconds(p99)} ms, ${Math.round(perSecond)}/s`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)}x`;
}

function milliseconds(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
}
