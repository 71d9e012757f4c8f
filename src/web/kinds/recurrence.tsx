import { lazy } from 'react';
import { useRepeatWords } from '#web/repeat/use-repeat-words.ts';
import type { DisplayProps, KindView } from './kind.ts';
import { readText } from './values.ts';

const RepeatEditor = lazy(() =>
  import('#web/repeat/repeat-editor.tsx').then((module) => ({ default: module.RepeatEditor })),
);

export const recurrenceView: KindView = {
  Display: Sentence,
  Editor: RepeatEditor,
  Filter: null,
  fits: false,
  width: 200,
};

function Sentence({ value }: DisplayProps) {
  const say = useRepeatWords();
  return <>{say(readText(value) ?? '')}</>;
}
