import type { FunctionDefinition } from './definition.ts';

const choice = { name: { en: 'choice', zh: '选项字段' }, takes: ['choice'] } as const;
const option = {
  name: { en: 'option', zh: '选项' },
  takes: ['text'],
  oneOf: 'options',
} as const;

export const choiceFunctions = {
  LABEL: {
    group: 'choice',
    parameters: [
      choice,
      {
        name: { en: 'language', zh: '语言' },
        takes: ['text'],
        oneOf: ['en', 'zh'],
        optional: true,
      },
    ],
    result: 'text',
    help: {
      en: 'The name of the chosen option, in the language of the workspace’s country or in the one that is given.',
      zh: '所选选项的名称；语言取决于工作区所在国家，也可指定。',
    },
    example: ['LABEL(stage, "en")', '"Won"'],
  },
  CODE: {
    group: 'choice',
    parameters: [choice],
    result: 'text',
    help: {
      en: 'The code of the chosen option, which stays when it is renamed.',
      zh: '所选选项的代码，改名后不变。',
    },
    example: ['CODE(stage)', '"won"'],
  },
  IS_ONE_OF: {
    group: 'choice',
    parameters: [choice, { ...option, many: true }],
    result: 'yesNo',
    help: {
      en: 'Whether one of these options is chosen.',
      zh: '所选选项是否为其中之一。',
    },
    example: ['IS_ONE_OF(stage, "won", "lost")', 'true'],
  },
  HAS: {
    group: 'choice',
    parameters: [{ name: { en: 'choices', zh: '多选字段' }, takes: ['choices'] }, option],
    result: 'yesNo',
    help: {
      en: 'Whether the option is among the chosen ones.',
      zh: '多选字段中是否选了该选项。',
    },
    example: ['HAS(channels, "mail")', 'true'],
  },
} as const satisfies Readonly<Record<string, FunctionDefinition>>;
