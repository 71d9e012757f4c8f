import { z } from 'zod';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** Records that look like one and the same, proposed to be merged or told apart. */
export const duplicateGroup = defineObject({
  name: 'duplicate-group',
  label: {
    one: { en: 'Duplicate group', zh: '重复组' },
    many: { en: 'Duplicate groups', zh: '重复组' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'owned' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'By the rule', zh: '命中规则' },
      required: true,
      readOnly: true,
      max: 200,
      sortable: true,
    }),
    object: field.text({
      label: { en: 'Kind of record', zh: '对象' },
      required: true,
      readOnly: true,
      max: 60,
      sortable: true,
    }),
    lead: field.anyLink({
      label: { en: 'Record that was there first', zh: '最早的记录' },
      readOnly: true,
    }),
    state: field.choice({
      label: { en: 'State', zh: '状态' },
      required: true,
      readOnly: true,
      default: 'open',
      options: {
        'open': { label: { en: 'Open', zh: '待处理' }, color: 'amber' },
        'merged': { label: { en: 'Merged', zh: '已合并' }, color: 'green' },
        'not-duplicates': { label: { en: 'Not duplicates', zh: '非重复' }, color: 'grey' },
      },
    }),
    score: field.number({
      label: { en: 'Score', zh: '相似度' },
      help: {
        en: 'Of the two that are most alike, out of 100.',
        zh: '组内最相似两条的得分，满分 100。',
      },
      readOnly: true,
      min: 0,
      max: 100,
      sortable: true,
    }),
    size: field.number({ label: { en: 'Records', zh: '记录数' }, readOnly: true, min: 0 }),
    settledAt: field.instant({ label: { en: 'Settled at', zh: '处理时间' }, readOnly: true }),
    settledBy: field.user({ label: { en: 'Settled by', zh: '处理人' }, readOnly: true }),
  },
  list: {
    columns: ['lead', 'name', 'size', 'score', 'state', 'owner', 'createdAt'],
    sort: '-score',
  },
  form: [
    {
      label: { en: 'Duplicate group', zh: '重复组' },
      fields: [
        'lead',
        'name',
        'object',
        'state',
        'score',
        'size',
        'settledAt',
        'settledBy',
        'owner',
        'unit',
      ],
    },
  ],
  related: [
    { object: 'duplicate-member', link: 'group', label: { en: 'Records', zh: '组内记录' } },
  ],
  actions: {
    dismiss: {
      label: { en: 'Not duplicates', zh: '不是重复' },
      input: z.strictObject({}),
      shownWhen: { field: 'state', op: 'is', value: 'open' },
      many: true,
    },
  },
  neverByHand: true,
  icon: 'copy-check',
});
