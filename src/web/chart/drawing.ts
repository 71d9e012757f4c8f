import type { DrawnForm } from './options.ts';

/** The parts of the chart library that every form needs, and those of one form: each is fetched when it is first drawn. */
export async function loadDrawing(form: DrawnForm) {
  const [core, { teach }] = await Promise.all([import('./drawing-core.ts'), loaders[form]()]);
  teach(core.echarts);
  return core.echarts;
}

const loaders = {
  bar: () => import('./drawing-bar.ts'),
  line: () => import('./drawing-line.ts'),
  pie: () => import('./drawing-pie.ts'),
  funnel: () => import('./drawing-funnel.ts'),
} as const;
