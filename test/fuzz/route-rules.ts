/** What stands behind a wall in one workspace: its ids are guessed by who may not read it. */
export type Walled = {
  readonly workspaceId: number;
  /** Stands in every name, text and file there. */
  readonly word: string;
  readonly account: string;
  readonly contact: string;
  readonly activity: string;
  readonly file: string;
  readonly user: string;
  readonly changeset: string;
  readonly job: string;
  readonly import: string;
  readonly webhook: string;
  readonly delivery: string;
  readonly key: string;
  readonly session: string;
  readonly pool: string;
  readonly classification: string;
};

/** A request that is right in every respect but who sends it. */
export type Asked = {
  /** Below /api/v1. */
  readonly path: string;
  readonly body?: unknown;
  readonly file?: string;
};

export type RouteRule = {
  /**
   * anybody: without signing in; person: whoever is signed in, within what he may see; administrator: nobody else;
   * foreign: names by its id what others may not know of.
   */
  readonly who: 'anybody' | 'person' | 'administrator' | 'foreign';
  readonly ask: (walled: Walled) => Asked;
  /** The answer to who may; any success unless said. */
  readonly answer?: number;
  /** The answer to who may not, where it is not that there is no such thing. */
  readonly refusal?: number | readonly number[];
};

type Ask = RouteRule['ask'];
type More = Pick<RouteRule, 'answer' | 'refusal'>;
/** Asked without signing in. */
export const anybody = (ask: Ask, more: More = {}): RouteRule => ({ who: 'anybody', ask, ...more });
/** Asked by whoever is signed in, within what he may see. */
export const person = (ask: Ask, more: More = {}): RouteRule => ({ who: 'person', ask, ...more });
/** Names by its id what others may not know of. */
export const foreign = (ask: Ask, more: More = {}): RouteRule => ({ who: 'foreign', ask, ...more });
/** Asked by administrators alone. */
export const chief = (ask: Ask, more: More = {}): RouteRule => ({
  who: 'administrator',
  ask,
  ...more,
});
/** The same for every world. */
export const at =
  (path: string, body?: unknown): Ask =>
  () => ({ path, body });
