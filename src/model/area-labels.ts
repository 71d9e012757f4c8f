import type { Text } from '#kit/text.ts';
import type { Area } from './object.ts';

/** What the areas are called in the rail. */
export const areaLabels: Readonly<Record<Area, Text>> = {
  'customers': { en: 'Customers', zh: '客户' },
  'sales': { en: 'Sales', zh: '销售' },
  'money': { en: 'Money', zh: '资金' },
  'stock': { en: 'Stock', zh: '库存' },
  'marketing': { en: 'Marketing', zh: '市场' },
  'service': { en: 'Service', zh: '服务' },
  'contact-centre': { en: 'Contact centre', zh: '联络中心' },
  'channels': { en: 'Channels', zh: '渠道' },
  'insight': { en: 'Insight', zh: '洞察' },
  'teamwork': { en: 'Teamwork', zh: '协作' },
  'admin': { en: 'Administration', zh: '管理' },
};
