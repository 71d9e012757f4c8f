import type { ChartForm } from '#model/view-settings.ts';

/** The parts of the chart library that every form needs, and those of one form: each is fetched when it is first drawn. */
export async function loadDrawing(form: ChartForm) {
  const [core, { teach }] = await Promise.all([import('./drawing-core.ts'), loaders[form]()]);
  teach(core.echarts);
  return core.echarts;
}

const loaders = {
  bar: () => import('./drawing-bar.ts'),
  line: () => import('./drawing-line.ts'),
  pie: () => import('./drawing-pie.ts'),
} as const;
