import { richTextSchemes } from '#kit/rich-text.ts';

/** Whether a link in formatted text may lead there. */
export function isOpenable(href: string): boolean {
  return richTextSchemes.some((scheme) => href.toLowerCase().startsWith(`${scheme}:`));
}
