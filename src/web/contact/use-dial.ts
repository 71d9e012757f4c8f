import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { call as ask } from '#web/api/client.ts';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { beginComposing } from '#web/story/begin.ts';
import { contactTexts } from '#web/texts/contact.ts';
import type { Verdict } from './verdict.ts';

type Checked = Verdict & {
  readonly allowed: boolean;
  readonly overridden: boolean;
  readonly warnings: readonly string[];
};

export type CallPurpose = 'sales' | 'service' | 'survey' | 'marketing' | 'transaction';

/** A call that the gate refused. */
export type RefusedNumber = {
  readonly number: string;
  readonly purpose: CallPurpose;
  readonly verdict: Verdict;
};

export type Dial = {
  readonly call: (number: string) => void;
  readonly retry: (purpose: CallPurpose, override?: string) => void;
  readonly refused: RefusedNumber | null;
  readonly problem: string | null;
  readonly forget: () => void;
};

/** Asks the gate before a number is dialled; what it allows is dialled, and the follow-up box begins a call. */
export function useDial(object: string, party: string): Dial {
  const t = useText(contactTexts);
  const toast = useToast();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<RefusedNumber | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const begin = useCallback(
    (number: string, warnings: readonly string[]) => {
      setRefused(null);
      const said = warnings.flatMap((code) => cautionOf(code));
      toast({ text: [...said.map((name) => t(name)), t('calling')].join(' ') });
      beginComposing(party, 'call');
      void navigate({
        to: '/records/$object/$id',
        params: { object, id: party },
        search: { tab: 'story' },
        replace: true,
      });
      location.assign(`tel:${number.replace(/[^\d+*#;]/g, '')}`);
    },
    [navigate, object, party, t, toast],
  );

  const dial = useCallback(
    async (number: string, purpose: CallPurpose, override?: string) => {
      setProblem(null);
      try {
        const verdict = await ask<Checked>('POST', '/contact-checks', {
          body: {
            party,
            channel: 'phone',
            purpose,
            address: number,
            ...(override ? { override } : {}),
          },
        });
        if (verdict.allowed || verdict.overridden) return begin(number, verdict.warnings);
        return setRefused({ number, purpose, verdict });
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        setProblem(text);
        return toast({ text, tone: 'wrong' });
      }
    },
    [begin, party, toast],
  );

  const call = useCallback((number: string) => void dial(number, 'sales'), [dial]);
  return {
    call,
    retry: (purpose, override) => {
      if (refused) void dial(refused.number, purpose, override);
    },
    refused,
    problem,
    forget: () => setRefused(null),
  };
}

const cautions = [
  'answers-only',
  'marketing-withdrawn',
  'channel-not-preferred',
  'outside-preferred-time',
  'refused-lately',
] as const;

function cautionOf(code: string): `caution.${(typeof cautions)[number]}`[] {
  const known = cautions.find((one) => one === code);
  return known ? [`caution.${known}`] : [];
}
