import type { Texts } from '#kit/text.ts';
import { databaseTexts } from './database-texts.ts';
import { processTexts } from './process-texts.ts';
import { upgradeTexts } from './upgrade-texts.ts';

/** Every sentence that starting can say. */
export const texts: Texts = { ...databaseTexts, ...processTexts, ...upgradeTexts };
