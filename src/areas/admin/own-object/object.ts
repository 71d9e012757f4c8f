import { areaLabels } from '#model/area-labels.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** An object that a workspace makes for itself. */
export const ownObject = defineObject({
  name: 'own-object',
  label: {
    one: { en: 'Own object', zh: '自定义对象' },
    many: { en: 'Own objects', zh: '自定义对象' },
  },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  affectsRights: true,
  affectsShape: true,
  title: 'label',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '对象名' },
      help: {
        en: 'In the API and in files; stays as it is.',
        zh: '用于接口和文件，创建后不可修改。',
      },
      required: true,
      max: 40,
      pattern: '^x(-[a-z][a-z0-9]*)+$',
      patternText: {
        en: 'x- and then small letters and digits (x-vehicle)',
        zh: '以 x- 开头，其后为小写字母、数字或连字符（如 x-vehicle）',
      },
      unique: true,
    }),
    oneEn: field.text({ label: { en: 'One, in English', zh: '英文名称（单数）' }, max: 60 }),
    manyEn: field.text({ label: { en: 'Several, in English', zh: '英文名称（复数）' }, max: 60 }),
    oneZh: field.text({ label: { en: 'Name in Chinese', zh: '中文名称' }, max: 60 }),
    label: field.formula({
      label: { en: 'Label', zh: '标签' },
      readOnly: true,
      result: 'text',
      from: ['oneZh', 'oneEn', 'name'],
      compute: ({ oneZh, oneEn, name }) => oneZh ?? oneEn ?? name,
    }),
    icon: field.text({ label: { en: 'Icon', zh: '图标' }, max: 40 }),
    area: field.choice({
      label: { en: 'Area', zh: '所属模块' },
      required: true,
      default: 'customers',
      options: {
        'customers': { label: areaLabels.customers },
        'sales': { label: areaLabels.sales },
        'money': { label: areaLabels.money },
        'stock': { label: areaLabels.stock },
        'marketing': { label: areaLabels.marketing },
        'service': { label: areaLabels.service },
        'contact-centre': { label: areaLabels['contact-centre'] },
        'channels': { label: areaLabels.channels },
        'insight': { label: areaLabels.insight },
        'teamwork': { label: areaLabels.teamwork },
        'admin': { label: areaLabels.admin },
      },
    }),
    access: field.choice({
      label: { en: 'Whose records', zh: '数据归属' },
      required: true,
      default: 'owned',
      options: {
        owned: { label: { en: 'Each has an owner and a unit', zh: '有负责人和所属部门' } },
        part: { label: { en: 'Part of another record', zh: '从属于另一记录' } },
        common: { label: { en: 'Common to all', zh: '全员共用' } },
      },
    }),
    parent: field.text({ label: { en: 'Part of', zh: '从属于' }, max: 60 }),
    titleKind: field.choice({
      label: { en: 'Named by', zh: '名称方式' },
      required: true,
      default: 'text',
      options: {
        'text': { label: { en: 'A text', zh: '文本' } },
        'auto-number': { label: { en: 'A number', zh: '自动编号' } },
      },
    }),
    titleEn: field.text({
      label: { en: 'Name of the title in English', zh: '名称字段（英文）' },
      max: 60,
    }),
    titleZh: field.text({
      label: { en: 'Name of the title in Chinese', zh: '名称字段（中文）' },
      max: 60,
    }),
    numberPrefix: field.text({ label: { en: 'Prefix of its numbers', zh: '编号前缀' }, max: 20 }),
    opensTo: field.choice({
      label: { en: 'Opens to', zh: '开放给' },
      help: {
        en: 'What roles are given when the object is made; change it in the roles after.',
        zh: '新建对象时赋予各角色的权限，之后可在角色中调整。',
      },
      default: 'nobody',
      options: {
        nobody: { label: { en: 'Administrators', zh: '仅管理员' } },
        readers: {
          label: { en: 'Whoever sees companies, to look at', zh: '可查看公司的角色（只读）' },
        },
        workers: {
          label: { en: 'Whoever works with companies, likewise', zh: '与公司权限相同的角色' },
        },
      },
    }),
    active: field.yesNo({
      label: { en: 'In use', zh: '启用' },
      help: { en: 'Switched off, its records are kept.', zh: '停用后对象隐藏，已有数据保留。' },
      default: true,
    }),
  },
  list: { columns: ['label', 'name', 'area', 'access', 'active'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Object', zh: '对象' },
      fields: ['name', 'oneZh', 'oneEn', 'manyEn', 'icon', 'area', 'active'],
    },
    {
      label: { en: 'Records', zh: '记录' },
      fields: ['access', 'parent', 'opensTo', 'titleKind', 'titleZh', 'titleEn', 'numberPrefix'],
    },
  ],
  internal: true,
  icon: 'box',
});
