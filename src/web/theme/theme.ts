import { theme, type ThemeConfig } from 'antd';
import type { OptionColor } from '#model/field.ts';

/** The two looks of the product. */
export type Look = 'light' | 'dark';

/** A look's colours by their role; the same names stand in the style sheets as `--name`. */
const palettes = {
  light: {
    'background': '#fbfbfa',
    'surface': '#ffffff',
    'raised': '#f4f4f2',
    'pressed': '#ebebe8',
    'text': '#1d1f23',
    'muted': '#5b6068',
    'faint': '#6f747c',
    'line': '#e7e6e2',
    'strong': '#8c9097',
    'accent': '#0f766e',
    'accent-strong': '#0b5c56',
    'accent-soft': '#e3f1ef',
    'on-accent': '#ffffff',
    'amber': '#b45309',
    'amber-soft': '#fdf1e0',
    'red': '#b42318',
    'red-soft': '#fdecea',
    'green': '#15803d',
    'green-soft': '#e5f4ea',
    'shade': 'rgb(20 22 26 / 12%)',
  },
  dark: {
    'background': '#131416',
    'surface': '#1b1d20',
    'raised': '#24272b',
    'pressed': '#2e3237',
    'text': '#e8e8e6',
    'muted': '#a8adb4',
    'faint': '#8d939b',
    'line': '#2c2f33',
    'strong': '#6c737b',
    'accent': '#2dd4bf',
    'accent-strong': '#5eead4',
    'accent-soft': '#16332f',
    'on-accent': '#06201d',
    'amber': '#f0a95a',
    'amber-soft': '#3a2a15',
    'red': '#f58a80',
    'red-soft': '#3d1d1a',
    'green': '#5cc98a',
    'green-soft': '#16301f',
    'shade': 'rgb(0 0 0 / 50%)',
  },
} as const;

/** Ink and ground of choices; the pairs keep 4.5 to 1 in both looks and differ in lightness, not in hue alone. */
const options: Readonly<
  Record<Look, Readonly<Record<OptionColor, readonly [ink: string, ground: string]>>>
> = {
  light: {
    grey: ['#4b5058', '#eeeeec'],
    teal: ['#0b5c56', '#dcf0ed'],
    blue: ['#1d4f91', '#e2edfa'],
    violet: ['#5b3a9e', '#ece6f8'],
    pink: ['#9b2c62', '#fae4ee'],
    red: ['#9f1f15', '#fce5e2'],
    amber: ['#8a4207', '#fcecd3'],
    green: ['#14662f', '#dff2e5'],
  },
  dark: {
    grey: ['#c3c7cd', '#2d3035'],
    teal: ['#6fe0d0', '#17332f'],
    blue: ['#9cc4f5', '#1b2d45'],
    violet: ['#c6b0f2', '#2d2447'],
    pink: ['#f2a9cb', '#3f2031'],
    red: ['#f5a49c', '#40211e'],
    amber: ['#f2bd80', '#3b2b16'],
    green: ['#86d9a5', '#1a3323'],
  },
};

const faces =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC Variable", "Noto Sans CJK SC", sans-serif';

/** Writes the look's colours where the style sheets read them. */
export function paint(look: Look): void {
  const root = document.documentElement;
  root.dataset['look'] = look;
  root.style.colorScheme = look;
  for (const [name, color] of Object.entries(palettes[look]))
    root.style.setProperty(`--${name}`, color);
  for (const [name, [ink, ground]] of Object.entries(options[look])) {
    root.style.setProperty(`--option-${name}-ink`, ink);
    root.style.setProperty(`--option-${name}-ground`, ground);
  }
  root.style.setProperty('--faces', faces);
}

/** How the person sees and points: less motion where asked for, larger targets under a finger. */
export type Senses = { readonly look: Look; readonly isCalm: boolean; readonly isTouch: boolean };

// What Ant Design derives from colours as deep as ours is mud.
function groundsOf(color: (typeof palettes)[Look]) {
  return {
    colorInfoBg: color['accent-soft'],
    colorInfoBorder: color.accent,
    colorWarningBg: color['amber-soft'],
    colorWarningBorder: color.amber,
    colorErrorBg: color['red-soft'],
    colorErrorBorder: color.red,
    colorSuccessBg: color['green-soft'],
    colorSuccessBorder: color.green,
  };
}

/** Ant Design's settings for a person's senses. */
export function antTheme({ look, isCalm, isTouch }: Senses): ThemeConfig {
  const color = palettes[look];
  return {
    algorithm: look === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: color.accent,
      colorInfo: color.accent,
      colorLink: color.accent,
      colorWarning: color.amber,
      colorError: color.red,
      colorSuccess: color.green,
      ...groundsOf(color),
      colorBgLayout: color.background,
      colorBgContainer: color.surface,
      colorBgElevated: look === 'dark' ? color.raised : color.surface,
      colorText: color.text,
      colorTextSecondary: color.muted,
      colorTextTertiary: color.faint,
      colorTextPlaceholder: color.faint,
      colorBorder: look === 'dark' ? '#3b3f45' : '#d6d5d0',
      colorBorderSecondary: color.line,
      colorSplit: color.line,
      controlItemBgActive: color['accent-soft'],
      controlItemBgActiveHover: color['accent-soft'],
      controlItemBgHover: color.raised,
      borderRadius: 6,
      fontSize: 14,
      lineHeight: 20 / 14,
      fontFamily: faces,
      fontWeightStrong: 600,
      motion: !isCalm,
      ...(isTouch ? { controlHeight: 44, controlHeightSM: 34 } : {}),
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.15s',
    },
    components: componentsOf(look),
  };
}

function componentsOf(look: Look): NonNullable<ThemeConfig['components']> {
  const color = palettes[look];
  return {
    Button: {
      primaryColor: color['on-accent'],
      colorPrimary: color.accent,
      colorPrimaryHover: color['accent-strong'],
      colorPrimaryActive: color['accent-strong'],
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      fontWeight: 400,
    },
    Checkbox: { colorPrimary: color.accent, colorWhite: color['on-accent'] },
    Tooltip: {
      colorTextLightSolid: '#ffffff',
      colorBgSpotlight: look === 'dark' ? '#3a3e44' : '#24272b',
    },
    Segmented: {
      trackBg: color.pressed,
      itemSelectedBg: color.surface,
    },
    Modal: { titleFontSize: 16 },
  };
}
