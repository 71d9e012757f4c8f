import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A stored file: its bytes stand under its id; who reads what it regards reads it too. */
export const file = defineObject({
  name: 'file',
  label: { one: { en: 'File', zh: '文件' }, many: { en: 'Files', zh: '文件' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'part', of: 'regarding', unbound: 'maker', heldBy: 'heldBy' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Name', zh: '文件名' },
      required: true,
      max: 255,
      sortable: true,
    }),
    kind: field.choice({
      label: { en: 'Kind', zh: '类型' },
      readOnly: true,
      options: {
        picture: { label: { en: 'Picture', zh: '图片' }, color: 'teal' },
        document: { label: { en: 'Document', zh: '文档' }, color: 'blue' },
        sheet: { label: { en: 'Sheet', zh: '表格' }, color: 'green' },
        slides: { label: { en: 'Slides', zh: '演示文稿' }, color: 'amber' },
        mail: { label: { en: 'Mail', zh: '邮件' }, color: 'violet' },
        sound: { label: { en: 'Sound', zh: '音频' }, color: 'pink' },
        video: { label: { en: 'Video', zh: '视频' }, color: 'red' },
        archive: { label: { en: 'Archive', zh: '压缩包' }, color: 'grey' },
        other: { label: { en: 'Other', zh: '其他' }, color: 'grey' },
      },
    }),
    size: field.number({
      label: { en: 'Size in bytes', zh: '大小（字节）' },
      required: true,
      readOnly: true,
      min: 0,
    }),
    mediaType: field.text({
      label: { en: 'Media type', zh: '格式' },
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
    heldBy: field.text({
      label: { en: 'Held by', zh: '所在字段' },
      readOnly: true,
      internal: true,
      max: 120,
    }),
    edition: field.number({
      label: { en: 'Edition', zh: '第几版' },
      readOnly: true,
      min: 1,
    }),
    original: field.link({
      object: 'file',
      label: { en: 'First edition', zh: '第一版' },
      readOnly: true,
    }),
    current: field.yesNo({ label: { en: 'Current', zh: '当前版本' }, default: true }),
    description: field.longText({ label: { en: 'Description', zh: '说明' }, max: 2000 }),
  },
  list: {
    columns: ['name', 'kind', 'size', 'edition', 'regarding', 'createdBy', 'createdAt'],
    sort: '-createdAt',
  },
  form: [
    { label: { en: 'File', zh: '文件' }, fields: ['name', 'regarding', 'description', 'current'] },
  ],
  search: ['description'],
  internal: true,
  icon: 'paperclip',
});
