import { field } from './field.ts';

/** Fields that every object has beside its own. */
export const standardFields = {
  id: field.id({ label: { en: 'Id', zh: '标识' }, required: true, readOnly: true }),
  createdAt: field.instant({
    label: { en: 'Created at', zh: '创建时间' },
    required: true,
    readOnly: true,
    sortable: true,
  }),
  createdBy: field.user({ label: { en: 'Created by', zh: '创建人' }, readOnly: true }),
  updatedAt: field.instant({
    label: { en: 'Changed at', zh: '修改时间' },
    required: true,
    readOnly: true,
    sortable: true,
  }),
  updatedBy: field.user({ label: { en: 'Changed by', zh: '修改人' }, readOnly: true }),
  version: field.number({ label: { en: 'Version', zh: '版本' }, required: true, readOnly: true }),
  deletedAt: field.instant({ label: { en: 'Deleted at', zh: '删除时间' }, readOnly: true }),
} as const;

/** Fields that owned objects have beside these. */
export const ownedFields = {
  owner: field.user({ label: { en: 'Owner', zh: '负责人' }, default: 'me' }),
  unit: field.link({ object: 'unit', label: { en: 'Unit', zh: '所属部门' }, default: 'my-unit' }),
} as const;

/** Fields that facts have beside these: the changeset that loaded them, by which they are undone. */
export const factFields = {
  load: field.id({ label: { en: 'Load', zh: '装载批次' }, readOnly: true }),
} as const;

/** Fields that mergeable objects have beside their own: what a record was merged into, and when another was merged into it. */
export function mergedFields(object: string) {
  return {
    mergedInto: field.link({
      object,
      label: { en: 'Merged into', zh: '合并到' },
      readOnly: true,
      internal: true,
    }),
    mergedAt: field.instant({ label: { en: 'Merged at', zh: '合并时间' }, readOnly: true }),
  } as const;
}
