import { defineTexts } from '#web/language/i18n.ts';

export const favouriteTexts = defineTexts({
  'title': { en: 'Favourites', zh: '收藏' },
  'add': { en: 'Add to favourites', zh: '加入收藏' },
  'remove': { en: 'Remove from favourites', zh: '取消收藏' },
  'added': { en: '“{title}” is a favourite now', zh: '已收藏“{title}”' },
  'removed': { en: '“{title}” is no favourite any more', zh: '已取消收藏“{title}”' },
  'first': { en: 'The list opens with “{title}” for you', zh: '列表将默认打开“{title}”' },
  'first.not': {
    en: 'The list no longer opens with “{title}” for you',
    zh: '列表不再默认打开“{title}”',
  },
  'arrange': { en: 'Arrange favourites', zh: '调整收藏' },
  'arranged': { en: 'Favourites arranged', zh: '已调整收藏' },
});
