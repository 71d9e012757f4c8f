/**
 * How the memory outside of V8 is kept, for the environment of a process. Each arena of malloc costs 15 MB, and few of our
 * threads ever work at once. Left alone, the two bounds rise to 32 and 64 MB with the first large piece that is freed, and
 * what lies below them is never given back.
 */
export const frugalMemory = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
} as const;
