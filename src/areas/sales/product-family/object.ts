import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A branch of the tree in which products stand. */
export const productFamily = defineObject({
  name: 'product-family',
  label: {
    one: { en: 'Product family', zh: '产品线' },
    many: { en: 'Product families', zh: '产品线' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '产品线名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    code: field.text({
      label: { en: 'Code', zh: '编码' },
      max: 40,
      unique: true,
      sortable: true,
    }),
    above: field.link({
      object: 'product-family',
      label: { en: 'Belongs to', zh: '上级产品线' },
      tree: true,
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 2000 }),
  },
  uniqueTogether: [['above', 'name']],
  list: { columns: ['name', 'code', 'above', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Product family', zh: '产品线' },
      fields: ['name', 'code', 'above', 'active', 'description'],
    },
  ],
  related: [
    {
      object: 'product-family',
      link: 'above',
      label: { en: 'Families below', zh: '下级产品线' },
    },
    { object: 'product', link: 'family', label: { en: 'Products', zh: '产品' } },
  ],
  search: ['code'],
  icon: 'network',
});
