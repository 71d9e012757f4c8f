import type { Pool, PoolClient } from 'pg';
import type { Language } from '#kit/text.ts';
import type { ChangeSource, Depth, FieldRight } from '#model/api.ts';
import type { Model } from '#model/model.ts';

/** What runs SQL: the pool, or the client that holds an open transaction. */
export type Executor = Pick<Pool | PoolClient, 'query'>;

/** Where records without owner stand open to a user, by the ids of what they stand open in. */
export type Open = {
  /** Read by me, but for what is hidden. */
  readonly ids: readonly string[];
  /** Read, changed, assigned and deleted by me, nothing hidden. */
  readonly kept: readonly string[];
  /** In which of `ids` a field is hidden, by the field's name. */
  readonly hidden: ReadonlyMap<string, readonly string[]>;
};

/** A user's rights, compiled from roles, units, teams and delegations; everything is an id list ready for SQL. */
export type Rights = {
  readonly userId: string;
  /** Whose records count as mine: me, and those who delegated to me today. */
  readonly ownerIds: readonly string[];
  /** All who report to me, at any level. */
  readonly lineIds: readonly string[];
  readonly teamIds: readonly string[];
  /** Members of the teams that I am in. */
  readonly teamMemberIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly unitAndBelowIds: readonly string[];
  /** Units behind walls that I may not look over; records of these are invisible unless shared. */
  readonly walledOutUnitIds: readonly string[];
  /** The unit that new records of mine belong to. */
  readonly mainUnitId: string | null;
  /** Depth by object and privilege or action; absent is none. */
  readonly grants: ReadonlyMap<string, ReadonlyMap<string, Depth>>;
  /** Restricted fields by object; absent is full. */
  readonly fields: ReadonlyMap<string, ReadonlyMap<string, FieldRight>>;
  readonly open: Open;
  /** The roles that he carries; only layouts go by them. */
  readonly roleIds?: readonly string[];
  readonly administrator: boolean;
  /** Sees across walls to mend duplicates. */
  readonly steward: boolean;
  /** The engine itself (jobs, set-up): every privilege at depth all, no wall. */
  readonly system: boolean;
};

/** Everything a door needs to know; a query without a scope does not compile. */
export type Scope = {
  readonly workspaceId: number;
  readonly workspace: {
    readonly zone: string;
    readonly currency: string;
    readonly country: string;
    /** Days within which what people ask of their data is answered; null as the law leaves it. */
    readonly answerDays?: number | null;
    /** Rates to the base currency by currency, newest day first; empty where nothing is foreign. */
    readonly rates: ReadonlyMap<string, readonly { readonly on: string; readonly rate: string }[]>;
  };
  readonly db: Executor;
  readonly model: Model;
  readonly rights: Rights;
  readonly language: Language;
  /** IANA zone of the asker; of the workspace for rules and jobs. */
  readonly zone: string;
  /** The clock: nothing below reads another one. */
  readonly now: Date;
  readonly source: ChangeSource;
  readonly requestId: string;
  /** Makes this process forget what it remembers of the workspace's rights and model, at once. */
  readonly forget?: () => void;
  /** Of an administrator who looks through another's eyes: his user id. */
  readonly viewedBy?: string;
};
