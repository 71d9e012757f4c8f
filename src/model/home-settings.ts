import { z } from 'zod';
import {
  homeCards,
  homeHints,
  mostClasses,
  mostQuietDays,
  type HomeSettings,
} from './home-cards.ts';

const days = z.int().min(1).max(mostQuietDays);

/** The shape of how somebody wants his home page; apart from its reading, so that screens load no parser. */
export const homeSettingsSchema = z.strictObject({
  order: z.array(z.enum(homeCards)).max(homeCards.length).optional(),
  hidden: z.array(z.enum(homeCards)).max(homeCards.length).optional(),
  dismissed: z.array(z.enum(homeHints)).max(homeHints.length).optional(),
  quiet: z
    .strictObject({
      days,
      byClass: z.record(z.uuid(), days).refine((given) => Object.keys(given).length <= mostClasses),
    })
    .optional(),
}) satisfies z.ZodType<HomeSettings>;
