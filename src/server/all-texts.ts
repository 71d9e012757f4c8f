import { areaTexts } from '#areas/sentences.ts';
import { texts as exportTexts } from '#engine/export/texts.ts';
import { texts as importTexts } from '#engine/import/texts.ts';
import { texts as jobTexts } from '#engine/jobs/texts.ts';
import { mergeTexts } from '#engine/merge/texts.ts';
import { texts as engineTexts } from '#engine/texts.ts';
import { texts as tabularTexts } from '#kit/tabular/texts.ts';
import { texts as kitTexts } from '#kit/texts.ts';
import { conditionTexts } from '#model/condition-texts.ts';
import { formulaTexts } from '#model/expression/texts.ts';
import { texts as accessTexts } from './access/texts.ts';
import { texts as authTexts } from './auth/texts.ts';
import { texts as launchTexts } from './launch/texts.ts';
import { texts as fileTexts } from './files/texts.ts';
import { texts as mailTexts } from './mail/texts.ts';
import { texts as paperTexts } from './paper/texts.ts';
import { collectSentences, type Sentences } from './sentences.ts';
import { texts } from './texts.ts';
import { texts as toolTexts } from './tools/texts.ts';

/** Every sentence of the product; a test finds the `texts.ts` that is left out here. */
export const allSentences: Sentences = collectSentences([
  texts,
  accessTexts,
  authTexts,
  launchTexts,
  toolTexts,
  mailTexts,
  fileTexts,
  paperTexts,
  jobTexts,
  importTexts,
  mergeTexts,
  exportTexts,
  engineTexts,
  kitTexts,
  tabularTexts,
  conditionTexts,
  formulaTexts,
  ...areaTexts,
]);
