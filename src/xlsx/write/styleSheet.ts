import { fontName, palette, styles, type Style } from '../../workbook/look';
import type { FormatStyle } from '../../workbook/plan';
import { declaration, element, elementText, type XmlElement } from '../xml/tree';
import type { CellLook } from './cellLooks';
import { namespaces } from './namespaces';
import { Numbered } from './numbered';

/** A colour of the palette, `#RRGGBB`, as files hold it: opaque ARGB. */
export const argb = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;

/** Numbers below belong to formats that every program knows (ECMA-376 part 1, 18.8.30). */
const FIRST_OWN_FORMAT = 164;

/** The style sheet of a file: looks get their numbers as they are met, alike ones the same. */
export class StyleSheet {
  private readonly fonts = new Numbered([font({})]);
  // The first two are fixed: readers take them for these whatever stands there (18.8.21).
  private readonly fills = new Numbered([pattern('none'), pattern('gray125')]);
  private readonly borders = new Numbered([border()]);
  private readonly formats = new Numbered();
  private readonly cells = new Numbered();
  private readonly differential = new Numbered();
  private readonly known = new Map<CellLook, number>();
  private readonly knownAsText = new Map<CellLook, number>();

  constructor() {
    this.cells.number(this.cellFormat({}));
  }

  /**
   * Number of a look; 0 is that of a cell that has none.
   *
   * @param asText in the format that keeps what looks like a formula text, even when somebody edits the cell
   */
  cell(look: CellLook, asText: boolean): number {
    const numbers = asText ? this.knownAsText : this.known;
    const known = numbers.get(look);
    if (known !== undefined) return known;
    const number = this.cells.number(this.cellFormat(asText ? { ...look, format: '@' } : look));
    numbers.set(look, number);
    return number;
  }

  /** Number of what a conditional format changes. */
  difference({ fill, colour, bold, strike }: FormatStyle): number {
    const changed = [
      ...(bold || strike || colour
        ? [
            element('font', {}, [
              ...(bold ? [element('b')] : []),
              ...(strike ? [element('strike')] : []),
              ...(colour ? [element('color', { rgb: argb(colour) })] : []),
            ]),
          ]
        : []),
      // In a differential format Excel paints a solid fill with its background colour.
      ...(fill ? [solid(fill, [element('bgColor', { rgb: argb(fill) })])] : []),
    ];
    return this.differential.number(elementText(element('dxf', {}, changed)));
  }

  /** The part, once everything has its number. */
  part(): string {
    const formats = this.formats
      .texts()
      .map((formatCode, index) =>
        elementText(element('numFmt', { numFmtId: FIRST_OWN_FORMAT + index, formatCode })),
      );
    return [
      declaration,
      `<styleSheet xmlns="${namespaces.spreadsheet}">`,
      formats.length > 0 ? list('numFmts', formats) : '',
      list('fonts', this.fonts.texts()),
      list('fills', this.fills.texts()),
      list('borders', this.borders.texts()),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      list('cellXfs', this.cells.texts()),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      list('dxfs', this.differential.texts()),
      '</styleSheet>',
    ].join('');
  }

  private cellFormat({ style, format, unlocked }: CellLook): string {
    const look: Style = style ? styles[style] : {};
    const { fill, wrap, align, vertical } = look;
    const isAligned = wrap === true || align !== undefined || vertical !== undefined;
    const fontId = this.fonts.number(font(look));
    const borderId = this.borders.number(border(look.border));
    // "General" is the default; naming it would only add a format to the file.
    const isPlain = format === undefined || format === 'General';
    return elementText(
      element(
        'xf',
        {
          numFmtId: isPlain ? 0 : FIRST_OWN_FORMAT + this.formats.number(format),
          fontId,
          fillId: fill ? this.fills.number(elementText(solid(fill))) : 0,
          borderId,
          xfId: 0,
          applyNumberFormat: !isPlain || undefined,
          applyFont: fontId > 0 || undefined,
          applyFill: fill !== undefined || undefined,
          applyBorder: borderId > 0 || undefined,
          applyAlignment: isAligned || undefined,
          applyProtection: unlocked,
        },
        [
          ...(isAligned
            ? [element('alignment', { horizontal: align, vertical, wrapText: wrap || undefined })]
            : []),
          ...(unlocked ? [element('protection', { locked: false })] : []),
        ],
      ),
    );
  }
}

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

function font({ size = 11, bold, italic, underline, colour }: Style): string {
  return elementText(
    element('font', {}, [
      ...(bold ? [element('b')] : []),
      ...(italic ? [element('i')] : []),
      ...(underline ? [element('u')] : []),
      element('sz', { val: size }),
      ...(colour ? [element('color', { rgb: argb(colour) })] : []),
      element('name', { val: fontName }),
    ]),
  );
}

const pattern = (patternType: string): string =>
  elementText(element('fill', {}, [element('patternFill', { patternType })]));

const solid = (colour: string, more: readonly XmlElement[] = []): XmlElement =>
  element('fill', {}, [
    element('patternFill', { patternType: 'solid' }, [element('fgColor', { rgb: argb(colour) }), ...more]),
  ]);

function border(kind?: Style['border']): string {
  const side = (name: string): XmlElement =>
    name === kind
      ? element(name, { style: 'thin' }, [element('color', { rgb: argb(palette.line) })])
      : element(name);
  return elementText(element('border', {}, ['left', 'right', 'top', 'bottom', 'diagonal'].map(side)));
}
