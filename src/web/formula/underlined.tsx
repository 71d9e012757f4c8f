import type { FormulaProblem } from '#model/expression/expression.ts';
import styles from './formula.module.css';

type Props = { readonly text: string; readonly problems: readonly FormulaProblem[] };

/** The text with a wave under each place where something is wrong. */
export function Underlined({ text, problems }: Props) {
  return (
    <>
      {piecesOf(text, problems).map(({ at, piece, isWrong }) =>
        isWrong ? (
          <span key={at} className={styles['wave']}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
      {'\n'}
    </>
  );
}

function piecesOf(text: string, problems: readonly FormulaProblem[]) {
  const pieces: { at: number; piece: string; isWrong: boolean }[] = [];
  let here = 0;
  for (const { at, until } of problems.toSorted((a, b) => a.at - b.at)) {
    if (at < here || until <= at) continue;
    pieces.push({ at: here, piece: text.slice(here, at), isWrong: false });
    pieces.push({ at, piece: text.slice(at, until), isWrong: true });
    here = until;
  }
  return [...pieces, { at: here, piece: text.slice(here), isWrong: false }].filter(
    ({ piece }) => piece !== '',
  );
}
