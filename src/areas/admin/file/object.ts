import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A stored file: its bytes stand under its id; who reads what it regards reads it too. */
export const file = defineObject({
  name: 'file',
  label: { one: { en: 'File', zh: '文件' }, many: { en: 'Files', zh: '文件' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'owned', readableWith: 'regarding', erasedWith: true },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '文件名' },
      required: true,
      max: 255,
      sortable: true,
    }),
    size: field.number({
      label: { en: 'Size in bytes', zh: '大小（字节）' },
      required: true,
      readOnly: true,
      min: 0,
    }),
    mediaType: field.text({
      label: { en: 'Media type', zh: '类型' },
      required: true,
      readOnly: true,
      max: 127,
    }),
    hash: field.text({
      label: { en: 'SHA-256', zh: '哈希值' },
      required: true,
      readOnly: true,
      pattern: '^[0-9a-f]{64}$',
    }),
    regarding: field.anyLink({ label: { en: 'Regarding', zh: '关联记录' } }),
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 2000 }),
  },
  list: {
    columns: ['name', 'mediaType', 'size', 'regarding', 'createdBy', 'createdAt'],
    sort: '-createdAt',
  },
  form: [{ label: { en: 'File', zh: '文件' }, fields: ['name', 'regarding', 'description'] }],
  search: ['description'],
  internal: true,
  icon: 'paperclip',
});
