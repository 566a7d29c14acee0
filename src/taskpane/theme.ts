import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import type { HostLook } from './host';

/** The teal of the workbook (`palette.teal` is shade 80) as Fluent's sixteen shades, dark to light. */
const teal: BrandVariants = {
  10: '#010506',
  20: '#04191B',
  30: '#06282B',
  40: '#073439',
  50: '#084046',
  60: '#094B52',
  70: '#0A545B',
  80: '#0B5C63',
  90: '#2A6F75',
  100: '#418187',
  110: '#579399',
  120: '#6EA5AA',
  130: '#86B7BC',
  140: '#9FCACE',
  150: '#B9DCDF',
  160: '#D5EEF0',
};

const dark = (): Theme => ({
  ...createDarkTheme(teal),
  // Fluent's default is too dark for text on the dark pane once the brand is teal (contrast under 4.5:1).
  colorBrandForeground1: teal[130],
  colorBrandForeground2: teal[140],
});

const makers: Readonly<Record<HostLook, () => Theme>> = {
  light: () => createLightTheme(teal),
  dark,
  contrast: () => teamsHighContrastTheme,
};

const made = new Map<HostLook, Theme>();

/** Fluent's theme for the look of Office; made when it is first wanted, because each is some hundred colours. */
export function themeOf(look: HostLook): Theme {
  const theme = made.get(look) ?? makers[look]();
  made.set(look, theme);
  return theme;
}
