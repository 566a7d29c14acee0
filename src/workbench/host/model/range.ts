import type { Rect } from '../../../workbook/cell';
import { ConditionalFormatCollection } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { clearRange, setLink } from './rangeChanges';
import { RangeContent } from './rangeContent';
import { RangeFormat } from './rangeFormat';

/** A rectangle of cells of one sheet. */
export class Range extends RangeContent {
  get format(): RangeFormat {
    return new RangeFormat(this.$sheet, this.$rect);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.$sheet, this.$rect);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.$sheet, this.$rect);
  }

  get hyperlink(): unknown {
    return this.$sheet.$links.uniform(this.$rect);
  }

  set hyperlink(link: unknown) {
    setLink(this.$sheet, this.$rect, link);
  }

  clear(applyTo: unknown = 'All'): void {
    clearRange(this.$sheet, this.$rect, applyTo);
  }

  select(): void {
    this.$sheet.activate();
    this.$sheet.$book.$select(this.$sheet.id, this.$rect);
  }

  protected at(rect: Rect): Range {
    return new Range(this.$sheet, rect);
  }
}
