import type PptxGenJS from 'pptxgenjs';
import { fontName, palette, ragLooks } from '../workbook/look';

/** A colour as slides write it, without `#`. */
export const hex = (colour: string): string => colour.slice(1);

/** Where something stands on a slide, in inches. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The slide is 13.33 by 7.5 inches, 16:9. */
const margin = 0.6;
export const slideWidth = 13.333;
export const inner = { x: margin, w: slideWidth - 2 * margin } as const;

/** What stands at one place on every slide. */
export const places = {
  title: { ...inner, y: 0.35, h: 0.85 },
  subtitle: { ...inner, y: 1.2, h: 0.35 },
  foot: { ...inner, y: 6.6, h: 0.7 },
} as const satisfies Record<string, Place>;

/** Where something stands beside others of the same width, from the left. */
export function columnPlace(index: number, of: number, y: number, h: number): Place {
  const gap = 0.3;
  const w = (inner.w - (of - 1) * gap) / of;
  return { x: inner.x + index * (w + gap), y, w, h };
}

type Look = Pick<
  PptxGenJS.TextPropsOptions,
  'fontFace' | 'fontSize' | 'bold' | 'italic' | 'color' | 'valign'
>;

const look = (fontSize: number, colour: string, more: Look = {}): Look => ({
  ...{ fontFace: fontName, fontSize, color: hex(colour), valign: 'top' },
  ...more,
});

/** Text by its role, as the styles of cells in `workbook/look.ts`. */
export const looks = {
  title: look(26, palette.teal, { bold: true, valign: 'middle' }),
  subtitle: look(14, palette.muted),
  heading: look(16, palette.teal, { bold: true }),
  hint: look(12, palette.muted, { italic: true }),
  fact: look(14, palette.ink, { bold: true }),
  text: look(14, palette.ink),
  sentence: look(12, palette.ink),
  foot: look(9, palette.muted, { italic: true, valign: 'bottom' }),
} as const;

/** Fill and colour of text behind the letter of a goal; plain for grey. */
export function ragLook(letter: string): { readonly fill: string; readonly colour: string } {
  const known: Readonly<Record<string, { readonly fill: string; readonly colour: string }>> = ragLooks;
  const { fill, colour } = known[letter] ?? { fill: palette.wash, colour: palette.ink };
  return { fill: hex(fill), colour: hex(colour) };
}
