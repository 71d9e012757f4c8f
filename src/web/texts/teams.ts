import { defineTexts } from '#web/language/i18n.ts';

export const teamsTexts = defineTexts({
  'title': { en: 'Teams', zh: '团队' },
  'lead': {
    en: 'Work groups across units. Where a role reaches as far as “team”, members see one another’s records.',
    zh: '跨部门的工作小组。角色范围为“团队”时，成员可互看记录。',
  },
  'add': { en: 'New team', zh: '新建团队' },
  'added': { en: '{name} created', zh: '已新建 {name}' },
  'edit': { en: 'Edit {name}', zh: '编辑 {name}' },
  'save': { en: 'Save', zh: '保存' },
  'changed': { en: '{name} changed', zh: '已更改 {name}' },
  'members': { en: 'Members', zh: '成员' },
  'members.none': { en: 'Nobody yet', zh: '暂无成员' },
  'acts': { en: 'Acts', zh: '操作' },
  'unused': { en: 'not in use', zh: '已停用' },
  'none': { en: 'No teams yet', zh: '还没有团队' },
  'none.help': {
    en: 'A team brings people of several units together, such as for one big customer.',
    zh: '团队可汇集多个部门的人员，例如共同服务一个大客户。',
  },
});
