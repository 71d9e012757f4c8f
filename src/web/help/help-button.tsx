import { useMatches } from '@tanstack/react-router';
import { Button } from 'antd';
import { CircleQuestionMark } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '#web/language/language.ts';
import { readText } from '#web/kinds/values.ts';
import { helpTexts } from '#web/texts/help.ts';
import { guideFor } from './guide-of.ts';

const HelpDrawer = lazy(() =>
  import('./help-drawer.tsx').then((module) => ({ default: module.HelpDrawer })),
);

/** The way to the guide of the page that is open, over every page. */
export function HelpButton() {
  const t = useText(helpTexts);
  const [guide, setGuide] = useState<string | null>(null);
  const match = useMatches().at(-1);
  const object = match && 'object' in match.params ? readText(match.params.object) : null;
  return (
    <>
      <Button
        type="text"
        icon={<CircleQuestionMark size={17} strokeWidth={1.75} aria-hidden />}
        aria-label={t('title')}
        aria-haspopup="dialog"
        onClick={() => setGuide(guideFor(match?.fullPath ?? '/', object ?? undefined))}
      />
      <Suspense>
        {guide !== null && <HelpDrawer guide={guide} onClose={() => setGuide(null)} />}
      </Suspense>
    </>
  );
}
