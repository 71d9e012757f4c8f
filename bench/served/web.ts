import { runWeb } from '#server/run-web.ts';
import { serveTwins } from './twins.ts';

// One key makes all requests of a run.
await runWeb({ requestsPerMinute: 100_000_000 }, async ({ context }) => {
  await serveTwins(context.pool, Number(process.env['BENCH_TWIN_PORT']));
});
