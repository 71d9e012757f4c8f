import { bytesFromThread } from '../run-in-thread.ts';
import type { Sheet } from './sheet.ts';

/** The pages as PDF; one set at a time. Refuses after a minute. */
export const renderPdf = bytesFromThread<Sheet>(new URL('./pdf-thread.ts', import.meta.url), {
  longestMs: 60_000,
});
