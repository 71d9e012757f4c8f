import type { Texts } from '#kit/text.ts';

/** Sentences about favourites. */
export const favouriteTexts: Texts = {
  'favourite.one-thing': {
    en: 'A favourite is either a record or a view.',
    zh: '收藏内容须为一条记录或一个视图。',
  },
};
