import { lazy, Suspense } from 'react';
import { ReachLink } from '#web/contact/reach-link.tsx';
import type { DisplayProps, KindView } from './kind.ts';
import { MentionText } from '#web/mentions/mention-text.tsx';
import { readText } from './values.ts';
import styles from './kinds.module.css';

const LineEditor = lazy(() =>
  import('./editors/words.tsx').then((module) => ({ default: module.LineEditor })),
);
const LongEditor = lazy(() =>
  import('./editors/words.tsx').then((module) => ({ default: module.LongEditor })),
);
const WordsFilter = lazy(() =>
  import('./editors/words-filter.tsx').then((module) => ({ default: module.WordsFilter })),
);
const PhoneText = lazy(() =>
  import('./phone-text.tsx').then((module) => ({ default: module.PhoneText })),
);

const line = { Editor: LineEditor, Filter: WordsFilter, fits: true };

export const textView: KindView = { ...line, Display: Words, width: 200 };
export const emailView: KindView = { ...line, Display: Email, width: 220 };
export const phoneView: KindView = { ...line, Display: Phone, width: 160 };
export const urlView: KindView = { ...line, Display: Address, width: 200 };
export const longTextView: KindView = {
  Editor: LongEditor,
  Filter: WordsFilter,
  fits: false,
  Display: Paragraph,
  width: 260,
};

function Words({ value }: DisplayProps) {
  return <>{readText(value)}</>;
}

function Paragraph({ value }: DisplayProps) {
  return (
    <span className={styles['paragraph']}>
      <MentionText text={readText(value) ?? ''} />
    </span>
  );
}

function Email({ value }: DisplayProps) {
  const address = readText(value) ?? '';
  return (
    <ReachLink way="mail" number={address}>
      {address}
    </ReachLink>
  );
}

function Phone({ value }: DisplayProps) {
  const number = readText(value) ?? '';
  return (
    <ReachLink way="call" number={number}>
      <Suspense fallback={number}>
        <PhoneText number={number} />
      </Suspense>
    </ReachLink>
  );
}

function Address({ value }: DisplayProps) {
  const address = readText(value) ?? '';
  const target = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  const shown = address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
  return (
    <a
      className={styles['link']}
      href={target}
      target="_blank"
      rel="noreferrer"
      onClick={stopPropagation}
    >
      {shown}
    </a>
  );
}

function stopPropagation(event: { stopPropagation: () => void }): void {
  event.stopPropagation();
}
