import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guideFor, guideOfPage } from './guide-of.ts';
import { readGuide, readShelf, searchHeadings, slugOf, targetOf } from './guides.ts';

const root = new URL('../../../', import.meta.url);
const languages = ['en', 'zh'] as const;

function filesOf(language: string): string[] {
  return readdirSync(new URL(`docs/${language}/`, root)).filter((name) => name.endsWith('.md'));
}

function textOf(language: string, file: string): string {
  return readFileSync(new URL(`docs/${language}/${file}`, root), 'utf8');
}

// The router itself asks for a window.
function pagesInside(): string[] {
  const source = ['router.tsx', 'selling-routes.ts']
    .map((file) => readFileSync(new URL(`src/web/${file}`, root), 'utf8'))
    .join('\n');
  const outside = ['/sign-in', '/sign-in/link', '/set-up'];
  return [...source.matchAll(/(?:path: |page\(\s*)'(\/[^']*)'/g)]
    .map(([, path = '']) => path)
    .filter((path) => !outside.includes(path));
}

test('every page inside the frame has a guide in both languages [A-SF14] [TH-T07]', () => {
  const pages = pagesInside();
  expect(pages.length).toBeGreaterThan(30);
  expect(pages.filter((path) => !Object.hasOwn(guideOfPage, path))).toEqual([]);
  for (const language of languages)
    for (const guide of Object.values(guideOfPage))
      expect(filesOf(language), guide).toContain(`${guide}.md`);
});

test('a customer has the guide of his page, a list the guide of lists', () => {
  expect(guideFor('/records/$object/$id', 'account')).toBe('customer-page');
  expect(guideFor('/records/$object', 'account')).toBe('lists-and-records');
  expect(guideFor('/records/$object', 'activity')).toBe('follow-up');
  expect(guideFor('/records/$object/$id', 'currency')).toBe('lists-and-records');
});

test.each(languages)(
  'every link between the guides in %s leads to a guide that is there',
  (language) => {
    const there = filesOf(language);
    const lost = there.flatMap((file) =>
      [...textOf(language, file).matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)]
        .map(([, href = '']) => targetOf(href, file.replace('.md', '')))
        .filter((target) => target.kind === 'guide' && !there.includes(`${target.name}.md`)),
    );
    expect(lost).toEqual([]);
  },
);

test('a guide is read without the way to the other language and without raw HTML', () => {
  const guide = readGuide(
    'x',
    '# Title\n\n[中文](../zh/x.md)\n\n<script>alert(1)</script>\n\n## Some, part\n\nText\n',
  );
  expect(guide).toMatchObject({ title: 'Title', headings: ['Some, part'] });
  expect(guide.tokens.map(({ type }) => type)).toEqual(['heading', 'heading', 'paragraph']);
  expect(slugOf('Some, part')).toBe('some-part');
});

test('links lead to guides, to the list, outside, or nowhere; never to a script', () => {
  expect(targetOf('pools.md#caps', 'x')).toEqual({ kind: 'guide', name: 'pools', heading: 'caps' });
  expect(targetOf('#caps', 'x')).toEqual({ kind: 'guide', name: 'x', heading: 'caps' });
  expect(targetOf('../README.md', 'x')).toEqual({ kind: 'list' });
  expect(targetOf('https://example.com', 'x').kind).toBe('outside');
  for (const href of ['javascript:alert(1)', '../../STATUS.md', 'data:text/html,x'])
    expect(targetOf(href, 'x').kind).toBe('nothing');
});

test('headings are found by all words that were typed, titles first', async () => {
  const shelf = {
    '/docs/en/b.md': async () => '# Other\n\n## Merging twins\n',
    '/docs/en/a.md': async () => '# Merging\n\n## Undo\n',
    '/docs/zh/a.md': async () => '# 合并\n',
  };
  const guides = await readShelf(shelf, 'en');
  expect(searchHeadings(guides, 'merg').map(({ guide, heading }) => [guide.name, heading])).toEqual(
    [
      ['a', null],
      ['b', 'Merging twins'],
    ],
  );
  expect(searchHeadings(guides, 'twins  MERG')).toHaveLength(1);
  expect(searchHeadings(guides, 'nothing')).toEqual([]);
});
