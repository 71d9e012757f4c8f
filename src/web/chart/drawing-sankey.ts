import { SankeyChart } from 'echarts/charts';
import { echarts } from './drawing-core.ts';

echarts.use([SankeyChart]);

export { echarts };
