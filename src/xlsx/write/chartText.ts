import { fontName, palette } from '../../workbook/look';
import { element, type XmlElement } from '../xml/tree';

/** DrawingML pieces that every part of a chart uses. Sizes of text in points. */

export const solid = (colour: string): XmlElement =>
  element('a:solidFill', {}, [element('a:srgbClr', { val: colour.slice(1).toUpperCase() })]);

/** A line of `points` width; dashed lines tell series apart in print as well. */
export const line = (colour: string, points: number, dash?: 'dash' | 'sysDot'): XmlElement =>
  element('a:ln', { w: Math.round(points * 12_700), cap: 'rnd' }, [
    solid(colour),
    ...(dash ? [element('a:prstDash', { val: dash })] : []),
    element('a:round'),
  ]);

export const noLine = element('a:ln', {}, [element('a:noFill')]);

/** A title with its own text, horizontal or turned for a vertical axis. */
export function title(text: string, size: number, turned = false): XmlElement {
  const look = { size, bold: true };
  return element('c:title', {}, [
    element('c:tx', {}, [
      element('c:rich', {}, [
        element('a:bodyPr', turned ? { rot: -5_400_000, vert: 'horz' } : {}),
        element('a:lstStyle'),
        element('a:p', {}, [
          element('a:pPr', {}, [textLook('a:defRPr', look)]),
          element('a:r', {}, [textLook('a:rPr', look, LANGUAGE), element('a:t', {}, [text])]),
        ]),
      ]),
    ]),
    element('c:overlay', { val: false }),
  ]);
}

/** A title that is what a cell says. */
export const linkedTitle = (reference: XmlElement, size: number): XmlElement =>
  element('c:title', {}, [
    element('c:tx', {}, [reference]),
    element('c:overlay', { val: false }),
    defaultText({ size, bold: true }),
  ]);

/** Look of all text of a chart, or of a piece of it, that has none of its own. */
export const defaultText = (look: TextLook): XmlElement =>
  element('c:txPr', {}, [
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, [
      element('a:pPr', {}, [textLook('a:defRPr', look)]),
      element('a:endParaRPr', LANGUAGE),
    ]),
  ]);

/** Size in points; ink and regular where nothing is said. */
export interface TextLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

const LANGUAGE = { lang: 'en-GB' };

const textLook = (
  name: string,
  { size, bold = false, colour = palette.ink }: TextLook,
  attributes = {},
): XmlElement =>
  element(name, { ...attributes, sz: size * 100, b: bold }, [
    solid(colour),
    element('a:latin', { typeface: fontName }),
  ]);
