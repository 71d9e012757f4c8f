import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Languages,
  Moon,
  PanelsTopLeft,
  Plus,
  SlidersHorizontal,
  Sun,
  type LucideIcon,
} from 'lucide-react';
import type { ObjectMeta } from '#model/api.ts';
import type { Text } from '#kit/text.ts';
import { list } from '#web/api/queries.ts';
import { useMeta } from '#web/api/use-meta.ts';
import { iconOf } from '#web/frame/icons.ts';
import { creatable, useCreate } from '#web/frame/new-menu.tsx';
import { areasOf } from '#web/frame/places.ts';
import { useLabel, useLanguage } from '#web/language/language.ts';
import { frameTexts } from '#web/texts/frame.ts';
import { paletteTexts, verbTexts } from '#web/texts/palette.ts';
import { useLook } from '#web/theme/theme-provider.tsx';
import { settings } from './settings.ts';

/** Something that is done or opened by its name, in whichever language it is typed. */
export type Command = {
  readonly key: string;
  readonly group: 'views' | 'pages' | 'settings' | 'acts';
  readonly label: Text;
  readonly hint?: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
};

/** Everything that the palette offers beside records. */
export function useCommands(): Command[] {
  return [...useViewCommands(), ...usePageCommands(), ...useSettingCommands(), ...useActCommands()];
}

/** The saved views of every list: one's own and those offered to one's unit. */
function useViewCommands(): Command[] {
  const meta = useMeta();
  const label = useLabel();
  const navigate = useNavigate();
  const { data } = useQuery({
    queryKey: ['records', 'saved-view', 'of', 'every-object'],
    queryFn: async ({ signal }) =>
      (await list('saved-view', { fields: ['name', 'object'], sort: ['name'], limit: 200 }, signal))
        .items,
  });
  return (data ?? []).flatMap(({ id, name, object: of }): Command[] => {
    const object = meta.objects.find((one) => one.name === of);
    if (!object?.can.read) return [];
    return [
      {
        key: `view/${id}`,
        group: 'views',
        label: { en: name, zh: name },
        hint: label(object.label.many),
        icon: PanelsTopLeft,
        run: () =>
          void navigate({
            to: '/records/$object',
            params: { object: object.name },
            search: { view: id },
          }),
      },
    ];
  });
}

function usePageCommands(): Command[] {
  const label = useLabel();
  const navigate = useNavigate();
  const areas = areasOf(useMeta()).flatMap((area) => [
    ...area.objects.map((object): Command => ({
      key: `list/${object.name}`,
      group: 'pages',
      label: object.label.many,
      hint: label(area.label),
      icon: iconOf(object.icon),
      run: () => void navigate({ to: '/records/$object', params: { object: object.name } }),
    })),
    ...area.places.map((place): Command => ({
      key: `place/${place.to}`,
      group: 'pages',
      label: place.label,
      hint: label(area.label),
      icon: place.icon,
      run: () => void navigate({ to: place.to }),
    })),
  ]);
  return [
    ...areas,
    {
      key: 'home',
      group: 'pages',
      label: frameTexts['home'],
      icon: iconOf('house'),
      run: () => void navigate({ to: '/' }),
    },
    {
      key: 'profile',
      group: 'pages',
      label: frameTexts['profile'],
      icon: iconOf('user-cog'),
      run: () => void navigate({ to: '/profile' }),
    },
  ];
}

function useSettingCommands(): Command[] {
  const meta = useMeta();
  const label = useLabel();
  const navigate = useNavigate();
  return settings
    .filter(({ isFor }) => isFor?.(meta) ?? true)
    .map(({ label: name, page, to, hash }) => ({
      key: `setting/${to}/${name.en}`,
      group: 'settings',
      label: name,
      hint: label(page),
      icon: SlidersHorizontal,
      run: () => void navigate({ to, ...(hash ? { hash } : {}) }),
    }));
}

function useActCommands(): Command[] {
  const create = useCreate();
  const { language, choose } = useLanguage();
  const { look, choose: chooseLook } = useLook();
  const next = look === 'dark' ? 'light' : 'dark';
  const news = creatable(useMeta(), 'customers').map((object): Command => ({
    key: `new/${object.name}`,
    group: 'acts',
    label: createLabel(object),
    icon: Plus,
    run: () => create(object.name),
  }));
  return [
    ...news,
    {
      key: 'language',
      group: 'acts',
      label: paletteTexts['language'],
      icon: Languages,
      run: () => choose(language === 'zh' ? 'en' : 'zh'),
    },
    {
      key: 'look',
      group: 'acts',
      label: paletteTexts[next],
      icon: next === 'dark' ? Moon : Sun,
      run: () => chooseLook(next),
    },
  ];
}

/** What the act that makes a record of the object is called. */
export function createLabel(object: ObjectMeta): Text {
  return firstName(withObject(verbTexts['create'], object));
}

/** Of several names of an act the one that is shown. */
export function firstName({ en, zh }: Text): Text {
  return { en: en.split('|')[0] ?? en, zh: zh.split('|')[0] ?? zh };
}

/** The text with the object's name in it; English names begin small inside a sentence. */
export function withObject(text: Text, { label }: ObjectMeta): Text {
  const inside = label.one.en.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
  return {
    en: text.en.replaceAll('{object}', inside),
    zh: text.zh.replaceAll('{object}', label.one.zh),
  };
}
