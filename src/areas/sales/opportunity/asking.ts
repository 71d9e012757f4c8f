import { z } from 'zod';
import { linesShape } from '../line.ts';

/** All lines of an opportunity as they should be, in their order. */
export const linesInput = z.strictObject({
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('That of the amount, else of the workspace, unless said'),
  amountFrom: z
    .enum(['hand', 'lines'])
    .optional()
    .describe('As it stands unless said; from the lines where there is no amount yet'),
  lines: linesShape,
});
