import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { repeat, type Repeating } from '../repeating.ts';
import { deliverDue, type DeliverParts } from './deliver.ts';

/** Tells hooks of what was sealed, about once a second; a delivery under way is finished when it stops. */
export function keepDelivering(parts: DeliverParts): Repeating {
  const owner = `${hostname()}:${process.pid}:${randomUUID()}`;
  const stopping = new AbortController();
  const repeating = repeat(() => deliverDue(parts, owner, stopping.signal), 1000);
  return {
    stop() {
      stopping.abort();
      return repeating.stop();
    },
  };
}
