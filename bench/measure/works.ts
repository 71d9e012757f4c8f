import type { Product, Who } from './product.ts';

/** What was measured of a piece of work that is done once: an export, an import, a start. */
export type Work = {
  readonly name: string;
  readonly who: Who | null;
  readonly rows: number;
  readonly seconds: number;
  /** Milliseconds of processor time a row. */
  readonly cpu: { readonly web: number; readonly worker: number; readonly database: number };
  /** Bytes that a part held at most, and how much more that was than before. */
  readonly memory: Readonly<
    Record<'web' | 'worker', { readonly most: number; readonly grown: number }>
  >;
};

const everyMilliseconds = 200;

/** Does the work, which gives the number of its rows, and watches what the processes use meanwhile. */
export async function watched(
  product: Product,
  { name, who }: Pick<Work, 'name' | 'who'>,
  work: () => Promise<number>,
): Promise<Work> {
  const before = { memory: product.memory(), seconds: product.seconds() };
  const most = { web: before.memory.web, worker: before.memory.worker };
  const timer = setInterval(() => {
    const { web, worker } = product.memory();
    most.web = Math.max(most.web, web);
    most.worker = Math.max(most.worker, worker);
  }, everyMilliseconds);
  const began = performance.now();
  try {
    const rows = await work();
    const seconds = (performance.now() - began) / 1000;
    const after = product.seconds();
    const each = (part: keyof Work['cpu']): number =>
      ((after[part] - before.seconds[part]) * 1000) / rows;
    const held = (part: 'web' | 'worker') => ({
      most: most[part],
      grown: most[part] - before.memory[part],
    });
    return {
      name,
      who,
      rows,
      seconds,
      cpu: { web: each('web'), worker: each('worker'), database: each('database') },
      memory: { web: held('web'), worker: held('worker') },
    };
  } finally {
    clearInterval(timer);
  }
}
