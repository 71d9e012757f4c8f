import type { Condition } from '#model/condition.ts';

/** A record as generic screens read it: values by path, whatever the object. */
export type Row = { readonly id: string; readonly version: number } & Readonly<
  Record<string, unknown>
>;

/** What a list asks for, as the screens hold it. */
export type ListRequest = {
  readonly fields: readonly string[];
  readonly filter?: Condition;
  readonly sort?: readonly string[];
  readonly search?: string;
  readonly deleted?: boolean;
  readonly limit?: number;
};
