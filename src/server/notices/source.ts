import type { Executor } from '#engine/scope.ts';

/** That somebody is to be reminded of a record. */
export type DueReminder = {
  readonly userId: string;
  readonly recordId: string;
  /** When it begins or is due. */
  readonly time: string;
  /** The same for the same reminder, another one once it was moved. */
  readonly key: string;
  /** Of a birthday or anniversary: which, and its day. */
  readonly occasion?: { readonly event: string; readonly on: string };
};

/** After the first instant, up to the second. */
export type Span = { readonly from: string; readonly to: string };

/** Where reminders come from; one that is given twice is told of once. */
export type ReminderSource = {
  /** How often it is asked, in milliseconds; ten minutes at most, which is how far every look goes back. */
  readonly every: number;
  readonly due: (db: Executor, workspaceId: number, span: Span) => Promise<DueReminder[]>;
};
