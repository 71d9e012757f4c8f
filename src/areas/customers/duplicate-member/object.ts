import { z } from 'zod';
import { comparators } from '#kit/likeness/comparators.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What each criterion said of a record and the one that it is most like. */
const reasonsSchema = z
  .array(
    z.strictObject({
      fields: z.array(z.string().max(100)).max(4),
      comparator: z.enum(comparators),
      /** Percent; null where one of the two has nothing there. */
      likeness: z.number().min(0).max(100).nullable(),
    }),
  )
  .max(10);

/** A record of a duplicate group. */
export const duplicateMember = defineObject({
  name: 'duplicate-member',
  label: {
    one: { en: 'Likely twin', zh: '疑似重复' },
    many: { en: 'Likely twins', zh: '疑似重复' },
  },
  area: 'customers',
  kind: 'record',
  access: { kind: 'part', of: 'group' },
  title: 'rule',
  fields: {
    group: field.link({
      object: 'duplicate-group',
      label: { en: 'Duplicate group', zh: '重复组' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    record: field.anyLink({
      label: { en: 'Record', zh: '记录' },
      required: true,
      readOnly: true,
    }),
    rule: field.text({
      label: { en: 'By the rule', zh: '命中规则' },
      readOnly: true,
      max: 120,
    }),
    score: field.number({
      label: { en: 'Score', zh: '相似度' },
      readOnly: true,
      min: 0,
      max: 100,
    }),
    reasons: field.structure({
      label: { en: 'Why', zh: '依据' },
      readOnly: true,
      schema: reasonsSchema,
    }),
  },
  uniqueTogether: [['group', 'record']],
  // Where two of a group become one, one place of the group is empty.
  merging: { twins: [['group', 'record']] },
  list: { columns: ['record', 'score', 'rule', 'createdAt'], sort: 'createdAt' },
  form: [
    { label: { en: 'Likely twin', zh: '疑似重复' }, fields: ['group', 'record', 'score', 'rule'] },
  ],
  internal: true,
  icon: 'copy',
});
