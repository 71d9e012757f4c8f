export { fallJob, refreshFallDays } from './falling.ts';
export { poolLog, poolsOf, rehearse } from './overview.ts';
export { recyclingSchema } from './recycling-schema.ts';
