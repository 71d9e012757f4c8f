import type { Texts } from '#kit/text.ts';

/** What the launcher of the processes can say. */
export const processTexts: Texts = {};
