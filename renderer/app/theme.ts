import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { type Settings, settingsSchema } from '../../shared/contracts/settings.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** A deep blue-green. 80 on white and white on 80 are 6.3:1; 110 on the dark ground is above 4.5:1. */
const BRAND: BrandVariants = {
  10: '#01080b',
  20: '#071a21',
  30: '#092b36',
  40: '#0a3846',
  50: '#0b4656',
  60: '#0c5467',
  70: '#0d5f74',
  80: '#0f6b82',
  90: '#2a7c92',
  100: '#4590a4',
  110: '#5ea3b5',
  120: '#79b5c5',
  130: '#94c7d4',
  140: '#b0d8e2',
  150: '#cde8ee',
  160: '#e9f5f8',
};

/** The system's own letters; Liberation Sans is bundled and so always there. */
const UI_FONT =
  "'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, Ubuntu, Cantarell, 'Noto Sans', 'Liberation Sans', sans-serif";

const shared: Partial<Theme> = { fontFamilyBase: UI_FONT };

const dark = createDarkTheme(BRAND);

/** Fluent themes by name. Portals (menus, dialogs) take them over by themselves. */
export const THEMES: Record<ThemeName, Theme> = {
  light: { ...createLightTheme(BRAND), ...shared },
  dark: {
    ...dark,
    ...shared,
    // The generated ones are tuned to Fluent's violet-leaning blue and come out too dim in teal on the dark ground.
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[120],
    colorBrandForegroundLinkHover: BRAND[130],
    colorBrandForegroundLinkPressed: BRAND[110],
    colorCompoundBrandForeground1: BRAND[120],
    colorCompoundBrandStroke: BRAND[110],
    colorNeutralForeground2BrandHover: BRAND[120],
    colorNeutralForeground2BrandPressed: BRAND[110],
  },
  contrast: { ...teamsHighContrastTheme, ...shared },
};

/** The theme that a setting means now; `system` follows the system's contrast and colour settings, also as they change. */
export function useThemeName(setting: Settings['theme']): ThemeName {
  const contrast = useMediaQuery('(forced-colors: active), (prefers-contrast: more)');
  const isDark = useMediaQuery('(prefers-color-scheme: dark)');
  if (setting !== 'system') return setting;
  if (contrast) return 'contrast';
  return isDark ? 'dark' : 'light';
}

const THEME_KEY = 'theme';
const themeSchema = settingsSchema.shape.theme;

/**
 * The theme setting as last seen. It lies in the vault, so before unlocking only this copy is there;
 * it tells nothing of a case.
 */
export function rememberedTheme(): Settings['theme'] {
  return themeSchema.safeParse(localStorage.getItem(THEME_KEY) ?? undefined).data ?? 'system';
}

export function rememberTheme(theme: Settings['theme']): void {
  localStorage.setItem(THEME_KEY, theme);
}

/** True while the media query matches. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}
