import { field } from '#model/field.ts';
import { defineObject } from '#model/object.ts';

/** A record or a view that a person keeps at hand. */
export const favourite = defineObject({
  name: 'favourite',
  label: { one: { en: 'Favourite', zh: '收藏' }, many: { en: 'Favourites', zh: '收藏' } },
  area: 'admin',
  kind: 'record',
  access: { kind: 'owned' },
  title: 'name',
  fields: {
    name: field.text({
      label: { en: 'Own name', zh: '自定义名称' },
      help: { en: 'Empty: as it is called itself.', zh: '留空则使用原名称。' },
      max: 120,
    }),
    record: field.anyLink({ label: { en: 'Record', zh: '记录' } }),
    view: field.link({
      object: 'saved-view',
      label: { en: 'View', zh: '视图' },
      onDelete: 'with-parent',
    }),
    opensFirst: field.yesNo({
      label: { en: 'Opens first for me', zh: '我的默认视图' },
      help: {
        en: 'The view that this list opens with for this person, whatever opens first for others.',
        zh: '本人打开该列表时首先显示的视图，不影响他人。',
      },
      default: false,
    }),
    position: field.number({ label: { en: 'Position', zh: '顺序' }, min: 0 }),
  },
  uniqueTogether: [
    ['owner', 'record'],
    ['owner', 'view'],
  ],
  checks: [
    {
      code: 'favourite.one-thing',
      condition: {
        any: [
          {
            all: [
              { field: 'record', op: 'isNotEmpty' },
              { field: 'view', op: 'isEmpty' },
            ],
          },
          {
            all: [
              { field: 'view', op: 'isNotEmpty' },
              { field: 'record', op: 'isEmpty' },
            ],
          },
        ],
      },
    },
  ],
  list: { columns: ['record', 'view', 'opensFirst', 'position'], sort: '-createdAt' },
  form: [
    {
      label: { en: 'Favourite', zh: '收藏' },
      fields: ['name', 'record', 'view', 'opensFirst', 'position'],
    },
  ],
  internal: true,
  icon: 'star',
});
