import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A unit in which things are counted, weighed or measured; units of one dimension convert into each other. */
export const unitOfMeasure = defineObject({
  name: 'unit-of-measure',
  label: {
    one: { en: 'Unit of measure', zh: '单位' },
    many: { en: 'Units of measure', zh: '单位' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '单位名称' },
      required: true,
      max: 40,
      unique: true,
      sortable: true,
    }),
    symbol: field.text({ label: { en: 'Symbol', zh: '符号' }, max: 12 }),
    dimension: field.choice({
      label: { en: 'Measures', zh: '量纲' },
      required: true,
      default: 'count',
      options: {
        count: { label: { en: 'Pieces', zh: '数量' } },
        length: { label: { en: 'Length', zh: '长度' } },
        area: { label: { en: 'Area', zh: '面积' } },
        volume: { label: { en: 'Volume', zh: '体积' } },
        weight: { label: { en: 'Weight', zh: '重量' } },
        time: { label: { en: 'Time', zh: '时间' } },
        package: { label: { en: 'Packages', zh: '包装' } },
      },
    }),
    factor: field.decimal({
      label: { en: 'Is how many basic units', zh: '折合基本单位' },
      help: {
        en: 'Of its dimension: a dozen is 12 pieces, a tonne 1,000 kilograms. What a package holds is said at the product.',
        zh: '同量纲换算：一打为 12 件，一吨为 1000 千克。包装的含量在产品上填写。',
      },
      required: true,
      default: '1',
      min: '0.000001',
      scale: 6,
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'symbol', 'dimension', 'factor', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Unit of measure', zh: '单位' },
      fields: ['name', 'symbol', 'dimension', 'factor', 'active'],
    },
  ],
  icon: 'ruler',
});
