import { z } from 'zod';
import { conditionSchema } from '#model/condition.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** An address outside that is told of changes, with the rights of the hook's owner. */
export const webhook = defineObject({
  name: 'webhook',
  label: { one: { en: 'Webhook', zh: 'Webhook' }, many: { en: 'Webhooks', zh: 'Webhook' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'owned' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '名称' },
      required: true,
      max: 120,
      sortable: true,
    }),
    url: field.url({ label: { en: 'Address', zh: '推送地址' }, required: true, max: 2000 }),
    objects: field.structure({
      label: { en: 'Objects', zh: '对象' },
      help: {
        en: 'Whose changes are told; the owner must be able to read all their records.',
        zh: '推送哪些对象的变更；负责人须可查看其全部记录。',
      },
      required: true,
      schema: z.array(z.string().max(60)).min(1).max(100),
    }),
    ops: field.manyChoice({
      label: { en: 'Changes', zh: '变更类型' },
      help: { en: 'Empty: all of them.', zh: '留空表示全部。' },
      options: {
        create: { label: { en: 'Created', zh: '新建' } },
        update: { label: { en: 'Changed', zh: '修改' } },
        delete: { label: { en: 'Deleted', zh: '删除' } },
        restore: { label: { en: 'Restored', zh: '恢复' } },
      },
    }),
    filter: field.structure({
      label: { en: 'Only records where', zh: '筛选条件' },
      help: { en: 'For a single object only.', zh: '仅在只选一个对象时可用。' },
      schema: conditionSchema,
    }),
    active: field.yesNo({ label: { en: 'Active', zh: '启用' }, default: true }),
    pausedAt: field.instant({ label: { en: 'Paused at', zh: '暂停时间' }, readOnly: true }),
    pausedFor: field.choice({
      label: { en: 'Paused because', zh: '暂停原因' },
      readOnly: true,
      options: {
        'failing': { label: { en: 'It failed for a day', zh: '推送持续失败一天' } },
        'gone': { label: { en: 'The address says it is gone', zh: '对方地址已停用' } },
        'no-owner': { label: { en: 'Its owner is not active', zh: '负责人已停用' } },
        'filter': { label: { en: 'Its filter no longer fits', zh: '筛选条件已失效' } },
      },
    }),
  },
  list: { columns: ['name', 'url', 'active', 'pausedFor', 'owner'], sort: 'name' },
  form: [
    {
      label: { en: 'Webhook', zh: 'Webhook' },
      fields: ['name', 'url', 'objects', 'ops', 'filter', 'active', 'owner', 'unit'],
    },
  ],
  internal: true,
  icon: 'webhook',
});
