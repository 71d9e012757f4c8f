import type { Texts } from '#kit/text.ts';

/** Sentences about stages. */
export const stageTexts: Texts = {
  'stage.in-use': {
    en: '{count} opportunities stand in the stage “{name}”. Move them to another stage first.',
    zh: '阶段“{name}”中还有 {count} 个商机，先将其移到其他阶段。',
  },
  'stage.stays-with-method': {
    en: 'A stage stays with its selling method. Draw a new stage in the other method.',
    zh: '阶段不能换到另一个销售方法，在该方法中新建阶段。',
  },
};
