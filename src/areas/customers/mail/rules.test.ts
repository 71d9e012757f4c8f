import { expect, test } from 'vitest';
import { fillBlanks, plainText, type Blanks } from './rules.ts';

const values: Blanks = {
  name: 'A <b>& Co',
  salutation: '张总',
  company: 'Acme',
  me: 'Li',
  phone: '',
};

test('blanks are filled in either language, escaped where the text is HTML', () => {
  expect(fillBlanks('<p>{{name}}，{{ 称呼 }}</p>', values, 'html')).toBe(
    '<p>A &lt;b&gt;&amp; Co，张总</p>',
  );
  expect(fillBlanks('For {{company}} from {{me}}{{phone}}', values, 'text')).toBe(
    'For Acme from Li',
  );
});

test('what is filled in is never read again, and a line break in it begins no header', () => {
  const tricky = { ...values, name: '{{me}}\r\nBcc: all@example.com' };
  expect(fillBlanks('{{name}}', tricky, 'text')).toBe('{{me}} Bcc: all@example.com');
});

test('a blank that nobody knows is refused, code and inherited names too', () => {
  for (const name of ['constructor', '__proto__', 'name.length', '1+1', ''])
    expect(() => fillBlanks(`{{${name}}}`, values, 'text')).toThrow('mail.unknown-blank');
});

test('HTML becomes words with paragraphs, list marks and targets', () => {
  const html =
    '<p>Dear &amp; valued</p><ul><li><p>One</p></li><li>Two</li></ul><p>See <a href="https://a.example/x">us</a><br>now</p>';
  expect(plainText(html)).toBe(
    'Dear & valued\n\n- One\n\n- Two\n\nSee us (https://a.example/x)\nnow',
  );
});
