/** The marks and blocks that formatted text may hold; everything else is taken off when it is written. */
export const richTextTags = [
  'p',
  'h2',
  'h3',
  'strong',
  'em',
  'a',
  'ul',
  'ol',
  'li',
  'blockquote',
  'br',
] as const;

/** The schemes that a link in formatted text may lead to. */
export const richTextSchemes = ['http', 'https', 'mailto', 'tel'] as const;
