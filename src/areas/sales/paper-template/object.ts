import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A Word document with blanks in braces from which offers on paper are made. */
export const paperTemplate = defineObject({
  name: 'paper-template',
  label: {
    one: { en: 'Document template', zh: '文档模板' },
    many: { en: 'Document templates', zh: '文档模板' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '名称' },
      required: true,
      max: 120,
      unique: true,
      sortable: true,
    }),
    language: field.choice({
      label: { en: 'Language', zh: '语言' },
      required: true,
      default: 'zh',
      options: {
        zh: { label: { en: 'Chinese', zh: '中文' } },
        en: { label: { en: 'English', zh: '英文' } },
      },
    }),
    file: field.file({
      label: { en: 'Word document (.docx)', zh: 'Word 文档（.docx）' },
      help: {
        en: 'Blanks stand in braces: {number}, {party.name}, {#lines} … {/lines}. Take a standard template from the menu of any quote as a beginning, and try yours on a quote there.',
        zh: '空白处用花括号：{number}、{party.name}、{#lines} … {/lines}。可在任一报价的菜单中下载标准模板修改，并在该处试用。',
      },
      required: true,
    }),
    usual: field.yesNo({
      label: { en: 'The usual one', zh: '默认' },
      help: { en: 'Taken unless another is chosen.', zh: '未另选时使用该模板。' },
      default: false,
    }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'language', 'usual', 'active', 'updatedAt'], sort: 'name' },
  form: [
    {
      label: { en: 'Document template', zh: '文档模板' },
      fields: ['name', 'language', 'file', 'usual', 'active'],
    },
  ],
  icon: 'file-text',
});
