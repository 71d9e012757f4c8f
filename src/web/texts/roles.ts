import { defineTexts } from '#web/language/i18n.ts';

export const rolesTexts = defineTexts({
  'title': { en: 'Roles', zh: '角色' },
  'lead': {
    en: 'A role says what people may do with each kind of record and how far it reaches. Whoever has several roles may do what any of them allows.',
    zh: '角色规定人员对每类记录可做什么、范围多大。拥有多个角色的人员可做其中任一角色允许的事。',
  },
  'add': { en: 'New role', zh: '新建角色' },
  'added': { en: '{name} created', zh: '已新建 {name}' },
  'copy': { en: 'Copy', zh: '复制' },
  'copy.name': { en: 'Copy of {name}', zh: '{name} 副本' },
  'copy.note': {
    en: 'Takes over the rights of “{name}”.',
    zh: '沿用“{name}”的权限。',
  },
  'edit': { en: 'Name and description', zh: '名称与说明' },
  'save': { en: 'Save', zh: '保存' },
  'changed': { en: '{name} changed', zh: '已更改 {name}' },
  'delete': { en: 'Move to the recycle bin', zh: '移入回收站' },
  'delete.people_one': { en: '{count} person has it', zh: '{count} 人拥有此角色' },
  'delete.people_other': { en: '{count} people have it', zh: '{count} 人拥有此角色' },
  'deleted': { en: '{name} moved to the recycle bin', zh: '已将 {name} 移入回收站' },
  'acts': { en: 'Acts', zh: '操作' },
  'acts.of': { en: 'Acts for {name}', zh: '对 {name} 的操作' },
  'role': { en: 'Role', zh: '角色' },
  'mark': { en: 'Special', zh: '特殊权限' },
  'people': { en: 'People', zh: '人数' },
});
