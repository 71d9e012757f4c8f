import type { KeyboardEvent, ReactNode } from 'react';
import type { Entry } from './entry.ts';
import type { Times } from './moving.ts';

/** A column of hours: a day, or a person on a day. */
export type Column = {
  readonly key: string;
  readonly day: string;
  readonly person: string | null;
  readonly label: string;
  readonly head: ReactNode;
  readonly entries: readonly Entry[];
};

/** What the views of a calendar let people do. */
export type GridActs = {
  readonly onPick: (times: Times, person: string | null) => void;
  readonly onMove: (entry: Entry, times: Times) => void;
  readonly onOpen: (entry: Entry, from: HTMLElement) => void;
  readonly onKey: (entry: Entry, event: KeyboardEvent) => void;
  readonly canMove: (entry: Entry) => boolean;
  readonly isClash: (times: Times, entry: Entry | null, person: string | null) => boolean;
};

/** The height of an hour in pixels. */
export const hourHeight = 48;
