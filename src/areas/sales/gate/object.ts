import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What must be there before an opportunity may come into a stage, or leave it. */
export const gate = defineObject({
  name: 'gate',
  label: { one: { en: 'Gate', zh: '关口' }, many: { en: 'Gates', zh: '关口' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'What is asked', zh: '要求' },
      required: true,
      max: 200,
    }),
    stage: field.link({
      object: 'stage',
      label: { en: 'Stage', zh: '阶段' },
      required: true,
      onDelete: 'with-parent',
    }),
    method: field.link({
      object: 'selling-method',
      label: { en: 'Selling method', zh: '销售方法' },
      readOnly: true,
      onDelete: 'with-parent',
    }),
    side: field.choice({
      label: { en: 'Asked', zh: '检查时机' },
      required: true,
      default: 'exit',
      options: {
        entry: { label: { en: 'On coming in', zh: '进入时' }, color: 'blue' },
        exit: { label: { en: 'On going on', zh: '离开时' }, color: 'violet' },
      },
    }),
    kind: field.choice({
      label: { en: 'Kind', zh: '关口类型' },
      required: true,
      default: 'check',
      options: {
        field: { label: { en: 'Field filled', zh: '字段必填' } },
        check: { label: { en: 'Item ticked', zh: '事项勾选' } },
        document: { label: { en: 'Document attached', zh: '附件齐备' } },
        approval: { label: { en: 'Approved', zh: '审批通过' } },
      },
    }),
    field: field.text({
      label: { en: 'Field', zh: '必填字段' },
      help: {
        en: 'The technical name of a field of opportunities, such as amount.',
        zh: '商机字段的技术名称，如 amount。',
      },
      required: { field: 'kind', op: 'is', value: 'field' },
      shownWhen: { field: 'kind', op: 'is', value: 'field' },
      max: 60,
      pattern: '^[A-Za-z][A-Za-z0-9]*$',
    }),
    document: field.text({
      label: { en: 'Words in the file name', zh: '文件名包含' },
      help: {
        en: 'Empty: any file of the opportunity will do.',
        zh: '留空则任何附件均可。',
      },
      shownWhen: { field: 'kind', op: 'is', value: 'document' },
      max: 60,
    }),
    order: field.number({ label: { en: 'Order', zh: '关口顺序' }, default: 1, min: 1, max: 99 }),
    active: field.yesNo({ label: { en: 'In use', zh: '启用' }, default: true }),
  },
  list: { columns: ['name', 'stage', 'side', 'kind', 'order', 'active'], sort: 'name' },
  form: [
    {
      label: { en: 'Gate', zh: '关口' },
      fields: ['name', 'stage', 'side', 'kind', 'field', 'document', 'order', 'active'],
    },
  ],
  internal: true,
  icon: 'door-open',
});
