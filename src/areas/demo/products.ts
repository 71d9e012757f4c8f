import type { Text } from '#kit/text.ts';
import { demoId } from './random.ts';

/** The branches of what is sold, by key; those below name theirs. */
export const families = {
  devices: { name: { en: 'Devices', zh: '设备' }, above: null },
  copiers: { name: { en: 'Copiers', zh: '复印机' }, above: 'devices' },
  printers: { name: { en: 'Printers', zh: '打印机' }, above: 'devices' },
  scanners: { name: { en: 'Scanners', zh: '扫描仪' }, above: 'devices' },
  screens: { name: { en: 'Meeting rooms', zh: '会议系统' }, above: 'devices' },
  terminals: { name: { en: 'Terminals', zh: '终端设备' }, above: 'devices' },
  supplies: { name: { en: 'Supplies', zh: '耗材' }, above: null },
  services: { name: { en: 'Services', zh: '服务' }, above: null },
} as const;

type FamilyKey = keyof typeof families;

/** Something the demo company sells; prices in CNY and in USD. */
export type ProductLine = {
  readonly code: string;
  readonly family: FamilyKey;
  readonly name: Text;
  readonly cny: string;
  readonly usd: string;
  readonly lasts: number | null;
};

function product(
  [code, family]: readonly [string, FamilyKey],
  [en, zh]: readonly [string, string],
  prices: readonly [string, string],
  lasts: number | null = null,
): ProductLine {
  return { code, family, name: { en, zh }, cny: prices[0], usd: prices[1], lasts };
}

/** Devices: bought seldom, held for so many years. */
export const devices: readonly ProductLine[] = [
  product(['CP-A3C', 'copiers'], ['A3 colour copier', 'A3 彩色复印机'], ['16800.00', '2390.00'], 5),
  product(['LP-40', 'printers'], ['Laser printer', '激光打印机'], ['3800.00', '549.00'], 4),
  product(
    ['MS-65', 'screens'],
    ['65-inch meeting screen', '65 英寸会议平板'],
    ['12999.00', '1890.00'],
    6,
  ),
  product(['SC-20', 'scanners'], ['Document scanner', '文档扫描仪'], ['2600.00', '379.00'], 4),
  product(['CF-10', 'screens'], ['Conference phone', '会议电话终端'], ['2400.00', '349.00'], 5),
  product(['AT-5', 'terminals'], ['Attendance terminal', '考勤终端'], ['900.00', '139.00'], 4),
];

/** What devices use up and need: bought again and again. */
export const supplies: readonly ProductLine[] = [
  product(['TN-40', 'supplies'], ['Toner cartridge', '墨粉盒'], ['420.00', '62.00']),
  product(
    ['PA-A4', 'supplies'],
    ['A4 paper, box of five', 'A4 复印纸（五包/箱）'],
    ['180.00', '29.00'],
  ),
  product(['SV-1Y', 'services'], ['Maintenance, one year', '年度维护服务'], ['3600.00', '520.00']),
  product(['OL-05', 'supplies'], ['Shredder oil', '碎纸机保养油'], ['58.00', '9.00']),
];

/** What a household buys. */
export const forHome: readonly ProductLine[] = [
  product(['HP-1', 'printers'], ['Home printer', '家用打印机'], ['1299.00', '189.00'], 3),
  product(['PP-10', 'supplies'], ['Photo paper', '相片纸'], ['69.00', '12.00']),
  product(['IK-4', 'supplies'], ['Ink set', '墨水套装'], ['239.00', '36.00']),
];

/** The id of a product of the demo by its code. */
export function productId(code: string): string {
  return demoId(`product ${code}`);
}

/** The id of a family of the demo by its key. */
export function familyId(key: string): string {
  return demoId(`family ${key}`);
}
