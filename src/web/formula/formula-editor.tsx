import { lazy, Suspense } from 'react';
import { Lines } from '#web/frame/skeleton.tsx';
import type { FormulaEditorProps } from './props.ts';

const Editor = lazy(() => import('./editor.tsx').then((module) => ({ default: module.Editor })));

/** Writes a formula of an object: completed while typing, wrong places underlined, tried on records at once. */
export function FormulaEditor(props: FormulaEditorProps) {
  return (
    <Suspense fallback={<Lines count={4} height={32} />}>
      <Editor key={props.object} {...props} />
    </Suspense>
  );
}
