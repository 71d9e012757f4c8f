import type { ComponentType } from 'react';
import type { TextKey } from '#web/language/language.ts';
import type { timelineTexts } from '#web/texts/timeline.ts';
import { ActivityLine } from './activity-line.tsx';
import { ChangeLine } from './change-line.tsx';
import { FileLine } from './file-line.tsx';
import type { LineProps } from './folded.ts';
import { LifeEventLine, OwnershipLine } from './further-lines.tsx';
import { PromiseLine, SettledLine } from './promise-line.tsx';
import { TransactionLine } from './transaction-line.tsx';

/** How each kind of the timeline looks; a new kind joins by one entry here and one in `areas/timeline.ts`. */
export const timelineLines: Readonly<Record<string, ComponentType<LineProps>>> = {
  'activity': ActivityLine,
  'promise': PromiseLine,
  'promise-settled': SettledLine,
  'transaction': TransactionLine,
  'life-event': LifeEventLine,
  'ownership': OwnershipLine,
  'file': FileLine,
  'change': ChangeLine,
};

type Chip = {
  readonly name: TextKey<typeof timelineTexts>;
  readonly kinds: readonly string[];
  /** The object whose reader is offered it. */
  readonly object?: string;
};

/** By what the timeline can be narrowed. */
export const timelineChips: readonly Chip[] = [
  { name: 'activity', kinds: ['activity'], object: 'activity' },
  { name: 'transaction', kinds: ['transaction'], object: 'transaction' },
  { name: 'promise', kinds: ['promise', 'promise-settled'], object: 'commitment' },
  { name: 'life-event', kinds: ['life-event'], object: 'life-event' },
  { name: 'ownership', kinds: ['ownership'], object: 'ownership-period' },
  { name: 'file', kinds: ['file'], object: 'file' },
  { name: 'change', kinds: ['change'] },
];
