import { effects } from '#areas/effects.ts';
import { objects } from '#areas/objects.ts';
import { createModel } from '#model/model.ts';

/** The model of the product: every object with what its changes entail. */
export const model = createModel(objects, effects);
