import { isSafePattern as backtracksLittle } from 'redos-detector';

const longestPattern = 200;
const backReference = /\\[1-9]|\\k</;
const lookAround = /\(\?(?:[=!]|<[=!])/;

// Each repetition, and a beginning that may be anywhere, multiplies the steps by the length of the text: two of them
// are a million steps for a thousand letters, three would be too many.
const mostRepetitions = 2;

// Enough for what else people write; one that needs more steps to be judged is refused, for judging it takes time itself.
const judged = { unicode: true, maxSteps: 1500, maxScore: 50 } as const;

/** Whether the text is a regular expression that answers in little time whatever it is asked. */
export function isSafePattern(text: string): boolean {
  if (text.length > longestPattern || backReference.test(text) || lookAround.test(text))
    return false;
  try {
    return (
      new RegExp(text, 'u').source.length > 0 &&
      (repeatsLittle(text) || backtracksLittle(text, judged).safe)
    );
  } catch {
    return false;
  }
}

// A repeated group may double the steps with each letter; without one the repetitions are simply counted.
function repeatsLittle(text: string): boolean {
  const bare = text.replaceAll(/\\./gu, 'e').replaceAll(/\[[^\]]*\]/g, 'c');
  const repetitions = bare.match(/[*+{]/g)?.length ?? 0;
  return (
    !/\)[*+{]/.test(bare) &&
    repetitions + (bare.startsWith('^') && !bare.includes('|') ? 0 : 1) <= mostRepetitions
  );
}
