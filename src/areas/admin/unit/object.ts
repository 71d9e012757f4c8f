import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A place in the organisation's tree: headquarters, branch, office, store. */
export const unit = defineObject({
  name: 'unit',
  label: { one: { en: 'Unit', zh: '部门' }, many: { en: 'Units', zh: '部门' } },
  area: 'admin',
  kind: 'record',
  affectsRights: true,
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '部门名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    code: field.text({
      label: { en: 'Code', zh: '部门编码' },
      help: {
        en: 'Short; stands behind a company name that another unit entered first.',
        zh: '简短编码；与其他部门重名的公司名称后会加上它。',
      },
      required: true,
      unique: true,
      max: 20,
      pattern: '^[A-Za-z0-9-]+$',
      patternText: { en: 'Letters, digits and hyphens only.', zh: '只能使用字母、数字和连字符。' },
    }),
    kind: field.choice({
      label: { en: 'Kind', zh: '部门类型' },
      required: true,
      default: 'office',
      options: {
        headquarters: { label: { en: 'Headquarters', zh: '总部' }, color: 'violet' },
        region: { label: { en: 'Region', zh: '大区' }, color: 'pink' },
        branch: { label: { en: 'Branch', zh: '分公司' }, color: 'blue' },
        office: { label: { en: 'Office', zh: '办事处' }, color: 'teal' },
        department: { label: { en: 'Department', zh: '部门' }, color: 'green' },
        store: { label: { en: 'Store', zh: '门店' }, color: 'amber' },
      },
    }),
    parent: field.link({ object: 'unit', label: { en: 'Above it', zh: '上级部门' }, tree: true }),
    head: field.user({ label: { en: 'Head', zh: '部门主管' } }),
    walled: field.yesNo({
      label: { en: 'Closed', zh: '封闭部门' },
      help: {
        en: 'Its records are seen by its own people and by those above it only.',
        zh: '其记录只有本部门及上级部门的人能看到。',
      },
      default: false,
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 2000 }),
  },
  list: { columns: ['name', 'code', 'kind', 'parent', 'head', 'walled', 'active'], sort: 'name' },
  form: [
    { label: { en: 'Unit', zh: '部门' }, fields: ['name', 'code', 'kind', 'parent', 'head'] },
    { label: { en: 'Rules', zh: '规则' }, fields: ['walled', 'active', 'description'] },
  ],
  search: ['code'],
  related: [
    { object: 'unit', link: 'parent', label: { en: 'Units below', zh: '下级部门' } },
    { object: 'user', link: 'mainUnit', label: { en: 'People', zh: '人员' } },
  ],
  icon: 'building',
});
