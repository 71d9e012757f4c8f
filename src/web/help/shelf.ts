import { queryOptions } from '@tanstack/react-query';
import type { Language } from '#kit/text.ts';
import { readShelf } from './guides.ts';

const texts = import.meta.glob<string>('../../../docs/{en,zh}/*.md', {
  query: '?raw',
  import: 'default',
});
const pictures = import.meta.glob<string>('../../../docs/pictures/*.webp', {
  query: '?url',
  import: 'default',
});

/** The guides in a language. */
export function guidesQuery(language: Language) {
  return queryOptions({
    queryKey: ['guides', language],
    queryFn: () => readShelf(texts, language),
    staleTime: Infinity,
  });
}

/** The address of a picture that a guide names; null where there is none. */
export function pictureQuery(href: string) {
  return queryOptions({
    queryKey: ['guides', 'picture', href],
    queryFn: async () => (await pictures[`../../../docs/${href.replace('../', '')}`]?.()) ?? null,
    staleTime: Infinity,
  });
}
