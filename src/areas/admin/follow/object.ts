import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** Somebody wants to be told what happens to a record; the follower is the owner. */
export const follow = defineObject({
  name: 'follow',
  label: { one: { en: 'Follow', zh: '关注' }, many: { en: 'Follows', zh: '关注' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'owned' },
  title: 'reason',
  fields: {
    record: field.anyLink({ label: { en: 'Record', zh: '记录' }, required: true }),
    reason: field.text({ label: { en: 'Reason', zh: '原因' }, max: 300 }),
  },
  uniqueTogether: [['owner', 'record']],
  list: { columns: ['record', 'reason', 'owner', 'createdAt'], sort: '-createdAt' },
  form: [{ label: { en: 'Follow', zh: '关注' }, fields: ['record', 'reason'] }],
  internal: true,
  icon: 'bell-plus',
});
