import { expect, test } from 'vitest';
import { answerSubject, replyTo } from './reply.ts';

const row = (values: Record<string, unknown>) => ({ id: 'x', version: 1, ...values });
const takings = [
  row({ role: 'from', address: 'zw@example.com', party: { id: 'p1', title: '张伟' } }),
  row({ role: 'to', address: 'lin@ours.example', user: { id: 'u', title: '林晚' } }),
  row({ role: 'to', address: 'li@example.com' }),
  row({ role: 'cc', address: 'boss@example.com' }),
  row({ role: 'cc', address: '***@example.com', party: { id: 'p2', title: '王芳' } }),
];
const mail = row({
  direction: 'in',
  subject: '询价',
  text: 'Please quote <10> pieces\n\nfor {{us}}',
});

test('a reply goes to whoever wrote, to all of them but us on request, with the words quoted', () => {
  const reply = replyTo({ mail, takings }, { all: false, wrote: '张伟 wrote:' });
  expect(reply).toMatchObject({
    to: ['zw@example.com'],
    cc: [],
    subject: 'Re: 询价',
    html: '<p></p><p>张伟 wrote:</p><blockquote><p>Please quote &lt;10&gt; pieces</p><p>for { {us}}</p></blockquote>',
  });
  expect(replyTo({ mail, takings }, { all: true, wrote: '' })).toMatchObject({
    to: ['zw@example.com', 'li@example.com'],
    cc: ['boss@example.com', 'party:p2'],
  });
});

test('what we wrote ourselves is answered to the same people', () => {
  const ours = [
    row({ role: 'to', address: 'zw@example.com', party: { id: 'p1', title: '张伟' } }),
    row({ role: 'cc', address: 'boss@example.com' }),
  ];
  const sent = row({ direction: 'out', subject: 'Re: 询价', content: '<p>Here it is</p>' });
  expect(replyTo({ mail: sent, takings: ours }, { all: false, wrote: '' })).toMatchObject({
    to: ['zw@example.com'],
    subject: 'Re: 询价',
    html: '<p></p><p></p><blockquote><p>Here it is</p></blockquote>',
  });
});

test.each([
  ['询价', 'Re: 询价'],
  ['Re: RE: 回复：询价', 'Re: 询价'],
  ['AW: Angebot', 'Re: Angebot'],
  ['Recall: parts', 'Re: Recall: parts'],
])('%s is answered as %s', (subject, answered) => {
  expect(answerSubject(subject)).toBe(answered);
});
