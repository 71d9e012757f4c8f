import { z } from 'zod';
import { field } from '#model/field.ts';

const channels = {
  direct: { label: { en: 'Direct sale', zh: '直销' } },
  store: { label: { en: 'Store', zh: '门店' } },
  website: { label: { en: 'Website', zh: '网站' } },
  phone: { label: { en: 'Phone', zh: '电话' } },
  dealer: { label: { en: 'Dealer', zh: '渠道商' } },
  branch: { label: { en: 'Counter', zh: '柜台' } },
  other: { label: { en: 'Other', zh: '其他' } },
} as const;

/** For which customers and sales something holds: empty is all, and what is filled in must all be met. */
export const whomFields = {
  classes: field.links({
    object: 'class-value',
    label: { en: 'Customers of class', zh: '客户类别' },
  }),
  regions: field.structure({
    label: { en: 'Customers in', zh: '客户地区' },
    help: {
      en: 'Countries, provinces or cities as they stand in addresses, or region codes: 31 is Shanghai.',
      zh: '地址中的国家、省、市名称，或行政区划代码，如 31 表示上海。',
    },
    schema: z.array(z.string().trim().min(1).max(60)).max(60),
  }),
  units: field.links({
    object: 'unit',
    label: { en: 'Customers of unit', zh: '客户所属部门' },
    help: { en: 'And of all units below it.', zh: '含其下级部门。' },
  }),
  channels: field.manyChoice({ label: { en: 'Sold by', zh: '销售渠道' }, options: channels }),
};

/** From which day until which something holds. */
export const periodFields = {
  fromOn: field.day({ label: { en: 'From', zh: '开始日期' } }),
  untilOn: field.day({ label: { en: 'Until', zh: '结束日期' } }),
};

/** For which products something holds: empty is all, otherwise those named and those of the families. */
export const whatFields = {
  products: field.links({ object: 'product', label: { en: 'Products', zh: '产品' } }),
  families: field.links({
    object: 'product-family',
    label: { en: 'Product families', zh: '产品线' },
    help: { en: 'And all families below them.', zh: '含其下级产品线。' },
  }),
};
