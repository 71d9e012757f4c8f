import type { ComponentType } from 'react';
import type { FieldMeta } from '#model/api.ts';
import type { Operator } from '#model/condition.ts';

export type DisplayProps = {
  /** As replies show it, never empty. */
  readonly value: unknown;
  readonly field: FieldMeta;
};

export type EditorProps = {
  readonly id?: string;
  readonly field: FieldMeta;
  /** As replies show it; null where empty. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** Called when a choice is complete, so that an editor in place can close. */
  readonly onDone?: () => void;
  readonly autoFocus?: boolean;
  readonly isWrong?: boolean;
  readonly label: string;
  readonly describedBy?: string;
};

export type FilterProps = {
  readonly field: FieldMeta;
  readonly op: Operator;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
};

/** What the screens need to show and change a kind of value. */
export type KindView = {
  /** On one line, as lists show it. */
  readonly Display: ComponentType<DisplayProps>;
  /** With all that it holds, on record pages and in the history; like in lists where absent. */
  readonly Whole?: ComponentType<DisplayProps>;
  /** Loaded when first opened; null where people never type the value. */
  readonly Editor: ComponentType<EditorProps> | null;
  /** The value of a comparison; null where only emptiness can be asked. */
  readonly Filter: ComponentType<FilterProps> | null;
  /** Fits into a cell; otherwise the editor opens in a card over it. */
  readonly fits: boolean;
  readonly align?: 'end';
  /** The width of a column in pixels. */
  readonly width: number;
};
