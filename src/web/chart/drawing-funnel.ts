import { FunnelChart } from 'echarts/charts';
import type { use as useParts } from 'echarts/core';

/** Makes the form known to the chart library. */
export function teach(echarts: { use: typeof useParts }): void {
  echarts.use([FunnelChart]);
}
