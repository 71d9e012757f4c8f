import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './gate.ts';

const source = join(projectRoot, 'src');

/** The files below src, tests left out, in which the expression is found. */
function filesWith(expression: RegExp): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .filter((path) => expression.test(readFileSync(join(source, path), 'utf8')))
    .toSorted();
}

test('[BK-B15] one file talks to the mail server, and two hand mail to it: letters to our users, and mails to customers', () => {
  expect(filesWith(/nodemailer\/lib\/smtp|createTransport|from 'node:(net|tls)'/)).toEqual(
    expect.arrayContaining(['server/mail/hand-over.ts']),
  );
  expect(filesWith(/nodemailer\/lib\/smtp|createTransport/)).toEqual(['server/mail/hand-over.ts']);
  // Other things are handed over too, but not by this file.
  expect(
    filesWith(
      /\bhandOver\(server|import \{[^}]*\bhandOver\b[^}]*\} from '[^']*mail\/hand-over\.ts'/,
    ),
  ).toEqual([
    'server/customer-mail/send.ts',
    'server/mail/hand-over.ts',
    'server/mail/send-mail.ts',
  ]);
});

test('letters go to users and administrators alone', () => {
  expect(filesWith(/\bpost\.send\(|\.send\(scope, (letter|linkLetter|headLetter)/)).toEqual([
    'server/mail/mail-head.ts',
    'server/mail/mail-link.ts',
    'server/notices/mail-notices.ts',
    'server/reports/mail-reports.ts',
  ]);
});

test('a mail to a customer is handed over only with the clearance that the gate itself gave', () => {
  const send = readFileSync(join(source, 'server/customer-mail/send.ts'), 'utf8');
  const way = send.slice(send.indexOf('async function handOverToCustomer('));
  expect(way.indexOf('isCleared(clearance)')).toBeGreaterThan(0);
  expect(way.indexOf('isCleared(clearance)')).toBeLessThan(way.indexOf('handOver(server'));
  expect(send.match(/\bhandOver\(/g)).toHaveLength(1);
  // Nobody but the gate notes a clearance.
  expect(filesWith(/cleared\.add\(/)).toEqual(['areas/customers/contact-policy/gate.ts']);
});
