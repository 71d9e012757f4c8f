import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { Purpose } from '#areas/customers/party/rules/contact-choices.ts';
import { call as ask } from '#web/api/client.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { copyText } from '#web/frame/copy-text.ts';
import { useText } from '#web/language/language.ts';
import { useToast } from '#web/save/toasts.tsx';
import { beginComposing } from '#web/story/begin.ts';
import { contactTexts } from '#web/texts/contact.ts';
import { reachTexts } from '#web/texts/reach.ts';
import { chosenMaps, dialled, mapLink, type Reach } from './reach.ts';
import type { Verdict } from './verdict.ts';

type Checked = Verdict & {
  readonly allowed: boolean;
  readonly overridden: boolean;
  readonly warnings: readonly string[];
};

/** A call, text or visit that the gate refused. */
export type RefusedNumber = {
  readonly reach: Reach;
  readonly number: string;
  readonly purpose: Purpose;
  readonly verdict: Verdict;
};

export type Dial = {
  readonly reach: (reach: Reach) => void;
  readonly retry: (purpose: Purpose, override?: string) => void;
  readonly refused: RefusedNumber | null;
  readonly problem: string | null;
  readonly forget: () => void;
};

/** Asks the gate before a customer is called, texted or driven to; what it allows is opened, and the follow-up box begins with it. */
export function useDial(object: string, party: string): Dial {
  const t = useText(contactTexts);
  const toast = useToast();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<RefusedNumber | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const open = useOpening();
  const begin = useCallback(
    async (reach: Reach, warnings: readonly string[]) => {
      setRefused(null);
      const said = warnings.flatMap((code) => cautionOf(code));
      beginComposing(party, kinds[reach.way]);
      void navigate({
        to: '/records/$object/$id',
        params: { object, id: party },
        search: { tab: 'story' },
        replace: true,
      });
      const begun = await open(reach);
      toast({ text: [...said.map((name) => t(name)), begun].join(' ') });
    },
    [navigate, object, open, party, t, toast],
  );

  const dial = useCallback(
    async (reach: Reach, purpose: Purpose, override?: string) => {
      setProblem(null);
      try {
        const verdict = await askGate(party, reach, purpose, override);
        if (verdict.allowed || verdict.overridden) return await begin(reach, verdict.warnings);
        const number = 'number' in reach ? reach.number : reach.to.words;
        return setRefused({ reach, number, purpose, verdict });
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        setProblem(text);
        return toast({ text, tone: 'wrong' });
      }
    },
    [begin, party, toast],
  );

  const reach = useCallback((asked: Reach) => void dial(asked, 'sales'), [dial]);
  return {
    reach,
    retry: (purpose, override) => {
      if (refused) void dial(refused.reach, purpose, override);
    },
    refused,
    problem,
    forget: () => setRefused(null),
  };
}

function askGate(
  party: string,
  reach: Reach,
  purpose: Purpose,
  override: string | undefined,
): Promise<Checked> {
  return ask<Checked>('POST', '/contact-checks', {
    body: {
      party,
      channel: channels[reach.way],
      purpose,
      ...('number' in reach ? { address: reach.number } : {}),
      ...(override ? { override } : {}),
    },
  });
}

const channels = { call: 'phone', text: 'message', wechat: 'wechat', visit: 'visit' } as const;
const kinds = { call: 'call', text: 'message', wechat: 'message', visit: 'visit' } as const;

/** Opens the dialler, the messages or the map, and says what comes afterwards. */
function useOpening(): (reach: Reach) => Promise<string> {
  const t = useText(contactTexts);
  const r = useText(reachTexts);
  const { workspace } = useMeta();
  return useCallback(
    async (reach) => {
      if (reach.way === 'wechat') {
        await copyText(reach.number);
        return r('begun.wechat', { id: reach.number });
      }
      if (reach.way === 'visit') {
        const isApple = /iPhone|iPad|Macintosh/.test(navigator.userAgent);
        const link = mapLink(reach.to, chosenMaps(), { region: workspace.region, isApple });
        // Beside the page, so that the follow-up waits; where the browser forbids that, in its place.
        if (link.startsWith('geo:') || !window.open(link, '_blank')) location.assign(link);
        return r('begun.visit');
      }
      location.assign(`${reach.way === 'call' ? 'tel' : 'sms'}:${dialled(reach.number)}`);
      return reach.way === 'call' ? t('calling') : r('begun.text');
    },
    [r, t, workspace.region],
  );
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
