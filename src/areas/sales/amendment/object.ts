import { z } from 'zod';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

const said = z.string().max(50_000).nullable();
/** What an amendment changed: of the contract, or of one of its batches. */
const amendedSchema = z
  .array(
    z.strictObject({
      what: z
        .string()
        .max(300)
        .meta({ label: { en: 'What', zh: '项目' } }),
      before: said.meta({ label: { en: 'Before', zh: '变更前' } }),
      after: said.meta({ label: { en: 'After', zh: '变更后' } }),
    }),
  )
  .max(50);

/** A change of a signed contract: what was, what is, and why. */
export const amendment = defineObject({
  name: 'amendment',
  label: { one: { en: 'Amendment', zh: '合同变更' }, many: { en: 'Amendments', zh: '合同变更' } },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'contract' },
  title: 'reason',
  fields: {
    contract: field.link({
      object: 'contract',
      label: { en: 'Contract', zh: '合同' },
      required: true,
      readOnly: true,
      onDelete: 'with-parent',
    }),
    reason: field.text({
      label: { en: 'Why', zh: '变更原因' },
      required: true,
      readOnly: true,
      max: 500,
      sortable: true,
    }),
    changes: field.structure({
      label: { en: 'What changed', zh: '变更内容' },
      schema: amendedSchema,
      readOnly: true,
    }),
    on: field.day({ label: { en: 'On', zh: '变更日期' }, readOnly: true, sortable: true }),
    by: field.user({ label: { en: 'By', zh: '变更人' }, readOnly: true }),
  },
  list: { columns: ['reason', 'on', 'by', 'contract'], sort: '-on' },
  form: [
    {
      label: { en: 'Amendment', zh: '合同变更' },
      fields: ['contract', 'reason', 'changes', 'on', 'by'],
    },
  ],
  internal: true,
  icon: 'git-compare',
});
