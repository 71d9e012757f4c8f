import { useNavigate } from '@tanstack/react-router';
import { Languages, Moon, Plus, Sun, type LucideIcon } from 'lucide-react';
import { useMeta } from '#web/api/use-meta.ts';
import type { Hit } from '#web/api/search.ts';
import { useLabel, useLanguage, useText, useWord } from '#web/language/language.ts';
import { useLook } from '#web/theme/theme-provider.tsx';
import { frameTexts } from '#web/texts/frame.ts';
import { paletteTexts } from '#web/texts/palette.ts';
import { iconOf } from './icons.ts';
import { creatable, useCreate } from './new-menu.tsx';
import { areasOf } from './places.ts';
import { useRecent, type Recent } from './recent.ts';

/** One line of the palette. */
export type Choice = {
  readonly key: string;
  readonly group: 'records' | 'recent' | 'pages' | 'acts';
  readonly title: string;
  readonly hint?: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
};

/** What the palette offers for these words: found records, then pages and acts whose name holds them. */
export function useChoices(words: string, hits: readonly Hit[]): Choice[] {
  const records = useRecordChoices(hits, 'records');
  const recent = useRecordChoices(useRecent(), 'recent');
  const pages = usePageChoices();
  const acts = useActChoices();
  if (words === '') return [...recent.slice(0, 6), ...pages, ...acts];
  const matches = ({ title }: Choice) => title.toLowerCase().includes(words.toLowerCase());
  return [...records, ...pages.filter(matches), ...acts.filter(matches)];
}

function useRecordChoices(
  records: readonly (Hit | Recent)[],
  group: 'records' | 'recent',
): Choice[] {
  const meta = useMeta();
  const label = useLabel();
  const navigate = useNavigate();
  return records.map(({ object, id, title }) => {
    const known = meta.objects.find(({ name }) => name === object);
    return {
      key: `${group}/${id}`,
      group,
      title: title ?? id,
      hint: known ? label(known.label.one) : object,
      icon: iconOf(known?.icon),
      run: () => void navigate({ to: '/records/$object/$id', params: { object, id } }),
    };
  });
}

function usePageChoices(): Choice[] {
  const label = useLabel();
  const navigate = useNavigate();
  return areasOf(useMeta()).flatMap((area) => [
    ...area.objects.map((object): Choice => ({
      key: `list/${object.name}`,
      group: 'pages',
      title: label(object.label.many),
      hint: label(area.label),
      icon: iconOf(object.icon),
      run: () => void navigate({ to: '/records/$object', params: { object: object.name } }),
    })),
    ...area.places.map((place): Choice => ({
      key: `place/${place.to}`,
      group: 'pages',
      title: label(place.label),
      hint: label(area.label),
      icon: place.icon,
      run: () => void navigate({ to: place.to }),
    })),
  ]);
}

function useActChoices(): Choice[] {
  const t = useText(paletteTexts);
  const profile = useText(frameTexts)('profile');
  const word = useWord();
  const create = useCreate();
  const navigate = useNavigate();
  const { language, choose } = useLanguage();
  const { look, choose: chooseLook } = useLook();
  const next = look === 'dark' ? 'light' : 'dark';
  const news = creatable(useMeta(), 'customers').map((object): Choice => ({
    key: `new/${object.name}`,
    group: 'acts',
    title: t('create', { object: word(object.label.one) }),
    icon: Plus,
    run: () => create(object.name),
  }));
  return [
    ...news,
    {
      key: 'language',
      group: 'acts',
      title: t('language'),
      icon: Languages,
      run: () => choose(language === 'zh' ? 'en' : 'zh'),
    },
    {
      key: 'look',
      group: 'acts',
      title: t(next),
      icon: next === 'dark' ? Moon : Sun,
      run: () => chooseLook(next),
    },
    {
      key: 'profile',
      group: 'pages',
      title: profile,
      icon: iconOf('user-cog'),
      run: () => void navigate({ to: '/profile' }),
    },
  ];
}
