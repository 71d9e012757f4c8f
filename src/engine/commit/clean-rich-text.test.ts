import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanRichText, wordsOfRichText } from './clean-rich-text.ts';

describe('formatted text', () => {
  test.each([
    ['<p>你好 <strong>世界</strong></p>', '<p>你好 <strong>世界</strong></p>'],
    ['<b>bold</b> and <i>slanted</i>', '<strong>bold</strong> and <em>slanted</em>'],
    ['<h1>Title</h1><h4>Small</h4>', '<h2>Title</h2><h3>Small</h3>'],
    ['<ul><li><p>one</p></li></ul>', '<ul><li><p>one</p></li></ul>'],
    ['<a href="https://example.com">x</a>', '<a href="https://example.com">x</a>'],
    ['<p class="MsoNormal" style="color:red">Word</p>', '<p>Word</p>'],
    ['first line\n\nsecond < third', '<p>first line</p><p>second &lt; third</p>'],
    ['  <p>&nbsp;</p>\n<p></p> ', null],
    ['', null],
  ])('%j is kept as %j', (written, kept) => {
    expect(cleanRichText(written)).toBe(kept);
  });

  test.each([
    '<script>alert(1)</script>',
    '<p>x<img src=x onerror=alert(1)></p>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" jAva\tscript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="//evil.example">x</a>',
    '<p onclick="alert(1)">x</p>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>x',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">x',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>x',
    '<p style="background:url(javascript:alert(1))">x</p>',
    '<form action="https://evil.example"><input name="password"></form>x',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">x',
  ])('%j loses what could act', (hostile) => {
    const kept = cleanRichText(hostile) ?? '';
    const attributes = kept.match(/<[^>]*>/g)?.filter((tag) => !/^<\/?[a-z0-9]+>$/.test(tag)) ?? [];
    expect(kept).not.toMatch(/<(script|img|svg|style|iframe|form|input|math|noscript)/i);
    expect(attributes.every((tag) => tag === '<a href="https://example.com">')).toBe(true);
  });

  test('its words stand alone', () => {
    const words = wordsOfRichText('<h2>R&amp;D</h2><ul><li><p>张伟</p></li><li>two</li></ul>');
    expect(words.split(/\s+/).filter((word) => word !== '')).toEqual(['R&D', '张伟', 'two']);
  });

  test('cleaning what is clean changes nothing, so that an undo puts back what was there', () => {
    const marks = '<p> </p> <b> </b> </a> <script> <!-- --> &amp; & < > " <li> 你好 x &lt;';
    const link = '<a href="https://example.com?a=1&b=2">';
    const piece = fc.constantFrom(link, ' ', '\n', ...marks.split(' '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const once = cleanRichText(pieces.join(''));
        expect(once === null ? null : cleanRichText(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
