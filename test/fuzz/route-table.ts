import type { RouteRule } from './route-rules.ts';
import { office, signingIn, time } from './routes-of-people.ts';
import { contacts, files, records } from './routes-of-records.ts';

/** Every route that the description names, and who may what there. */
export const routeTable: Readonly<Record<string, RouteRule>> = {
  ...signingIn,
  ...time,
  ...office,
  ...files,
  ...records,
  ...contacts,
};
