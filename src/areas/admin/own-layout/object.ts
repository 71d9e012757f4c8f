import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';
import { ownColumnsSchema, ownRelatedSchema, ownSectionsSchema } from '#model/own-shape/rows.ts';

/** How the pages of an object are laid out, for everyone or for a role; what is left out stays as the product has it. */
export const ownLayout = defineObject({
  name: 'own-layout',
  label: {
    one: { en: 'Layout', zh: '页面布局' },
    many: { en: 'Layouts', zh: '页面布局' },
  },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  affectsRights: true,
  affectsShape: true,
  title: 'object',
  fields: {
    object: field.text({ label: { en: 'Object', zh: '所属对象' }, required: true, max: 60 }),
    role: field.link({
      object: 'role',
      label: { en: 'For the role', zh: '适用角色' },
      help: { en: 'Empty for everyone.', zh: '留空表示所有人。' },
    }),
    sections: field.structure({
      label: { en: 'Sections of the form', zh: '表单分组' },
      schema: ownSectionsSchema,
    }),
    columns: field.structure({
      label: { en: 'Columns of the list', zh: '列表列' },
      schema: ownColumnsSchema,
    }),
    related: field.structure({
      label: { en: 'Related lists', zh: '相关列表' },
      schema: ownRelatedSchema,
    }),
    quickCreate: field.structure({
      label: { en: 'Fields of quick create', zh: '快速新建字段' },
      schema: ownColumnsSchema,
    }),
    position: field.number({
      label: { en: 'Position', zh: '顺序' },
      help: {
        en: 'Of several roles of a person, the layout that stands first holds.',
        zh: '一人有多个角色时，顺序在前的布局生效。',
      },
      min: 0,
    }),
  },
  list: { columns: ['object', 'role', 'position'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Layout', zh: '布局' },
      fields: ['object', 'role', 'sections', 'columns', 'related', 'quickCreate', 'position'],
    },
  ],
  internal: true,
  icon: 'layout-template',
});
