import { areaLabels } from '#model/area-labels.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** An area that a workspace, or one of its units, does without. */
export const switchedArea = defineObject({
  name: 'switched-area',
  label: {
    one: { en: 'Area switched off', zh: '停用模块' },
    many: { en: 'Areas switched off', zh: '停用模块' },
  },
  area: 'admin',
  kind: 'record',
  access: { kind: 'common' },
  affectsRights: true,
  affectsShape: true,
  title: 'area',
  fields: {
    area: field.choice({
      label: { en: 'Area', zh: '模块' },
      required: true,
      options: {
        'customers': { label: areaLabels.customers },
        'sales': { label: areaLabels.sales },
        'money': { label: areaLabels.money },
        'stock': { label: areaLabels.stock },
        'marketing': { label: areaLabels.marketing },
        'service': { label: areaLabels.service },
        'contact-centre': { label: areaLabels['contact-centre'] },
        'channels': { label: areaLabels.channels },
        'insight': { label: areaLabels.insight },
        'teamwork': { label: areaLabels.teamwork },
      },
    }),
    unit: field.link({
      object: 'unit',
      label: { en: 'For the unit', zh: '适用部门' },
      help: { en: 'Empty for everyone.', zh: '留空表示所有人。' },
    }),
  },
  list: { columns: ['area', 'unit'], sort: '-createdAt' },
  form: [{ label: { en: 'Area', zh: '模块' }, fields: ['area', 'unit'] }],
  internal: true,
  icon: 'toggle-left',
});
