import { z } from 'zod';
import { depths, fieldRights } from '#model/api.ts';
import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** What a role allows: privileges (or actions) by object, each with its depth. */
export const grantsSchema = z.record(z.string(), z.record(z.string(), z.enum(depths)));
/** What a role shows of fields, by object; a field left out is shown in full. */
export const fieldRightsSchema = z.record(z.string(), z.record(z.string(), z.enum(fieldRights)));

/** A bundle of rights that users carry. */
export const role = defineObject({
  name: 'role',
  label: { one: { en: 'Role', zh: '角色' }, many: { en: 'Roles', zh: '角色' } },
  area: 'admin',
  kind: 'record',
  affectsRights: true,
  access: { kind: 'common' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '角色名称' },
      required: true,
      max: 120,
      sortable: true,
      unique: true,
    }),
    code: field.text({
      label: { en: 'Code', zh: '编码' },
      help: { en: 'Of a role that came with the product.', zh: '系统自带角色的编码。' },
      readOnly: true,
      unique: true,
      max: 60,
    }),
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 2000 }),
    grants: field.structure({ label: { en: 'Rights', zh: '权限' }, schema: grantsSchema }),
    fieldRights: field.structure({
      label: { en: 'Field rights', zh: '字段权限' },
      schema: fieldRightsSchema,
    }),
    administrator: field.yesNo({
      label: { en: 'Administrator', zh: '系统管理员' },
      help: { en: 'May do everything and set up the system.', zh: '拥有全部权限并可设置系统。' },
      default: false,
    }),
    steward: field.yesNo({
      label: { en: 'Data steward', zh: '数据管理员' },
      help: {
        en: 'Sees across closed units to mend duplicates.',
        zh: '可越过封闭部门查看记录以处理重复。',
      },
      default: false,
    }),
  },
  list: { columns: ['name', 'description', 'administrator', 'steward'], sort: 'name' },
  form: [
    {
      label: { en: 'Role', zh: '角色' },
      fields: ['name', 'description', 'administrator', 'steward'],
    },
    { label: { en: 'Rights', zh: '权限' }, fields: ['grants', 'fieldRights'] },
  ],
  icon: 'shield-check',
});
