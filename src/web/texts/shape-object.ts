import { defineTexts } from '#web/language/i18n.ts';

export const shapeObjectTexts = defineTexts({
  'add': { en: 'New object', zh: '新建对象' },
  'lead': {
    en: 'An object of your own has its list, pages, rights, search and files like any other. Afterwards give it fields.',
    zh: '自定义对象与系统对象一样拥有列表、页面、权限、搜索和导入导出。保存后即可为其添加字段。',
  },
  'create': { en: 'Create object', zh: '新建对象' },
  'save': { en: 'Save', zh: '保存' },
  'cancel': { en: 'Cancel', zh: '取消' },
  'off': { en: 'Switch off', zh: '停用' },
  'off.done': { en: '{name} is switched off; its records are kept', zh: '已停用{name}，数据保留' },
  'icon': { en: 'Icon', zh: '图标' },
  'icon.pick': { en: 'Icon {name}', zh: '图标 {name}' },
  'parent.none': { en: 'Choose an object', zh: '选择对象' },
});
