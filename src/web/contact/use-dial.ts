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
import { chosenMaps, mapLink, opening, type Reach } from './reach.ts';
import type { Verdict } from './verdict.ts';

type Checked = Verdict & {
  readonly allowed: boolean;
  readonly overridden: boolean;
  readonly warnings: readonly string[];
};

/** A customer whose page has a follow-up box. */
export type Customer = { readonly object: string; readonly id: string };

/** A call, text, mail or visit that the gate refused. */
export type RefusedNumber = {
  readonly reach: Reach;
  readonly customer: Customer | null;
  readonly number: string;
  readonly purpose: Purpose;
  readonly verdict: Verdict;
};

export type Dial = {
  /** `customer` is null where nobody whom we know has that number. */
  readonly reach: (reach: Reach, customer: Customer | null) => void;
  readonly retry: (purpose: Purpose, override?: string) => void;
  readonly refused: RefusedNumber | null;
  readonly problem: string | null;
  readonly forget: () => void;
};

/** Asks the gate before somebody is called, texted, written or driven to; what it allows is opened, and the follow-up box begins with it. */
export function useDial(): Dial {
  const t = useText(contactTexts);
  const toast = useToast();
  const navigate = useNavigate();
  const [refused, setRefused] = useState<RefusedNumber | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const open = useOpening();
  const begin = useCallback(
    async (reach: Reach, customer: Customer | null, warnings: readonly string[]) => {
      setRefused(null);
      const said = warnings.flatMap((code) => cautionOf(code)).map((name) => t(name));
      if (customer) {
        beginComposing(customer.id, kinds[reach.way]);
        void navigate({
          to: '/records/$object/$id',
          params: customer,
          search: { tab: 'story' },
          replace: location.pathname.endsWith(customer.id),
        });
      }
      const begun = await open(reach);
      const words = customer ? [...said, begun] : said;
      if (words.length > 0) toast({ text: words.join(' ') });
    },
    [navigate, open, t, toast],
  );

  const dial = useCallback(
    async (reach: Reach, customer: Customer | null, purpose: Purpose, override?: string) => {
      setProblem(null);
      try {
        const verdict = await askGate(customer, reach, purpose, override);
        if (verdict.allowed || verdict.overridden)
          return await begin(reach, customer, verdict.warnings);
        const number = 'number' in reach ? reach.number : reach.to.words;
        return setRefused({ reach, customer, number, purpose, verdict });
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        setProblem(text);
        return toast({ text, tone: 'wrong' });
      }
    },
    [begin, toast],
  );

  const reach = useCallback(
    (asked: Reach, customer: Customer | null) => void dial(asked, customer, 'sales'),
    [dial],
  );
  return {
    reach,
    retry: (purpose, override) => {
      if (refused) void dial(refused.reach, refused.customer, purpose, override);
    },
    refused,
    problem,
    forget: () => setRefused(null),
  };
}

function askGate(
  customer: Customer | null,
  reach: Reach,
  purpose: Purpose,
  override: string | undefined,
): Promise<Checked> {
  return ask<Checked>('POST', '/contact-checks', {
    body: {
      ...(customer ? { party: customer.id } : {}),
      channel: channels[reach.way],
      purpose,
      ...('number' in reach && reach.number !== '' ? { address: reach.number } : {}),
      ...(override ? { override } : {}),
    },
  });
}

const channels = {
  call: 'phone',
  text: 'message',
  wechat: 'wechat',
  mail: 'email',
  visit: 'visit',
} as const;
const kinds = {
  call: 'call',
  text: 'message',
  wechat: 'message',
  mail: 'email',
  visit: 'visit',
} as const;

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
      location.assign(opening(reach));
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
