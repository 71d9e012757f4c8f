import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** That somebody saw to an item of a gate for an opportunity, and when. */
export const gateTick = defineObject({
  name: 'gate-tick',
  label: {
    one: { en: 'Gate tick', zh: '关口核对' },
    many: { en: 'Gate ticks', zh: '关口核对' },
  },
  area: 'sales',
  kind: 'record',
  access: { kind: 'part', of: 'opportunity' },
  title: 'note',
  fields: {
    opportunity: field.link({
      object: 'opportunity',
      label: { en: 'Opportunity', zh: '商机' },
      required: true,
      onDelete: 'with-parent',
    }),
    gate: field.link({
      object: 'gate',
      label: { en: 'Gate', zh: '关口' },
      required: true,
      onDelete: 'with-parent',
    }),
    tickedBy: field.user({ label: { en: 'Ticked by', zh: '核对人' }, readOnly: true }),
    tickedAt: field.instant({
      label: { en: 'Ticked at', zh: '核对时间' },
      readOnly: true,
      sortable: true,
    }),
    note: field.text({ label: { en: 'Note', zh: '说明' }, max: 300 }),
  },
  uniqueTogether: [['opportunity', 'gate']],
  list: { columns: ['gate', 'tickedBy', 'tickedAt', 'note'], sort: '-tickedAt' },
  form: [
    {
      label: { en: 'Gate tick', zh: '关口核对' },
      fields: ['opportunity', 'gate', 'tickedBy', 'tickedAt', 'note'],
    },
  ],
  internal: true,
  icon: 'user-check',
});
