import type { Rect } from '../../../workbook/cell';
import { invalidArgument } from '../errors';
import { Collection, HostObject } from '../hostObject';
import { formatDefault } from './sheetFormats';
import type { Worksheet } from './worksheet';

/** Members of a range's format that are kept by region: `path` is where they live in `SheetFormats`. */
class FormatPart extends HostObject {
  constructor(
    $class: string,
    protected readonly sheet: Worksheet,
    protected readonly rect: Rect,
    private readonly path: string,
  ) {
    super($class);
  }

  override $read(name: string): unknown {
    const own = super.$read(name);
    if (own !== undefined) return own;
    const path = this.path + name;
    return formatDefault(path) === undefined ? undefined : this.sheet.$formats.read(path, this.rect);
  }

  override $write(name: string, value: unknown): boolean {
    const path = this.path + name;
    if (formatDefault(path) === undefined) return false;
    this.sheet.$requireAllowed(
      name === 'columnWidth'
        ? 'allowFormatColumns'
        : name === 'rowHeight'
          ? 'allowFormatRows'
          : 'allowFormatCells',
    );
    this.sheet.$formats.put(path, this.rect, value);
    return true;
  }

  /** `RangeFill.clear`. */
  clear(): void {
    this.$write('color', formatDefault(`${this.path}color`));
  }
}

/** `Range.format`. */
export class RangeFormat extends FormatPart {
  constructor(sheet: Worksheet, rect: Rect) {
    super('RangeFormat', sheet, rect, '');
  }

  get font(): HostObject {
    return new FormatPart('RangeFont', this.sheet, this.rect, 'font.');
  }

  get fill(): HostObject {
    return new FormatPart('RangeFill', this.sheet, this.rect, 'fill.');
  }

  get protection(): HostObject {
    return new FormatPart('FormatProtection', this.sheet, this.rect, 'protection.');
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.sheet, this.rect);
  }

  /** Widths by the longest text, at 7 pixels a character and 5 of padding, of 0.75 points each. */
  autofitColumns(): void {
    const used = this.sheet.getUsedRangeOrNullObject()?.$rect;
    if (!used) return;
    for (let column = this.rect.column; column < this.rect.column + this.rect.columns; column += 1) {
      const texts = this.sheet.$cells.read({ ...used, column, columns: 1 }).map(([cell]) => cell?.text ?? '');
      const longest = Math.max(...texts.map((text) => text.length));
      if (longest > 0)
        this.sheet.$formats.put(
          'columnWidth',
          { ...this.rect, column, columns: 1 },
          (longest * 7 + 5) * 0.75,
        );
    }
  }

  /** Rows go back to the standard height; wrapped text is not measured. */
  autofitRows(): void {
    this.sheet.$formats.put('rowHeight', this.rect, formatDefault('rowHeight'));
  }
}

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

class RangeBorder extends FormatPart {
  constructor(
    sheet: Worksheet,
    rect: Rect,
    readonly sideIndex: string,
  ) {
    super('RangeBorder', sheet, rect, `borders.${sideIndex}.`);
  }

  get id(): string {
    return this.sideIndex;
  }
}

class RangeBorderCollection extends Collection<RangeBorder> {
  constructor(
    private readonly sheet: Worksheet,
    private readonly rect: Rect,
  ) {
    super('RangeBorderCollection');
  }

  $items(): readonly RangeBorder[] {
    return edges.map((edge) => new RangeBorder(this.sheet, this.rect, edge));
  }

  protected matches(border: RangeBorder, key: unknown): boolean {
    return border.sideIndex === key;
  }

  override getItem(key: unknown): RangeBorder {
    const border = this.$find(key);
    if (!border) throw invalidArgument();
    return border;
  }
}
