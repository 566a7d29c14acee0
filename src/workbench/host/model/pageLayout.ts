import { invalidArgument } from '../errors';
import { HostObject, LookObject } from '../hostObject';
import { parseAddress } from './address';
import { Range } from './range';
import type { Worksheet } from './worksheet';

const headerAndFooter = (): LookObject =>
  new LookObject('HeaderFooter', () => undefined, {
    leftHeader: '',
    centerHeader: '',
    rightHeader: '',
    leftFooter: '',
    centerFooter: '',
    rightFooter: '',
  });

/** Print set-up of one sheet. Margins are points: those of Excel's «Normal», 0.7 and 0.75 inch. */
export class PageLayout extends HostObject {
  readonly headersFooters: LookObject;

  constructor(private readonly sheet: Worksheet) {
    super('PageLayout', {
      blackAndWhite: false,
      bottomMargin: 54,
      centerHorizontally: false,
      centerVertically: false,
      draftMode: false,
      firstPageNumber: '',
      footerMargin: 21.6,
      headerMargin: 21.6,
      leftMargin: 50.4,
      orientation: 'Portrait',
      paperSize: 'Letter',
      printComments: 'NoComments',
      printErrors: 'AsDisplayed',
      printGridlines: false,
      printHeadings: false,
      printOrder: 'DownThenOver',
      rightMargin: 50.4,
      topMargin: 54,
      $printArea: null,
      $titleRows: null,
      $titleColumns: null,
    });
    this.headersFooters = new LookObject(
      'HeaderFooterGroup',
      () => undefined,
      { state: 'Default', useSheetMargins: true, useSheetScale: true },
      { defaultForAllPages: headerAndFooter() },
    );
  }

  private zoomed: Readonly<Record<string, unknown>> = { scale: 100 };

  get zoom(): unknown {
    return this.zoomed;
  }

  /** Either a scale of 10 to 400 per cent, or pages across and down (`Excel.PageLayoutZoomOptions`). */
  set zoom(zoom: unknown) {
    if (typeof zoom !== 'object' || zoom === null) throw invalidArgument(undefined, 'PageLayout.zoom');
    const options = zoom as Readonly<Record<string, unknown>>;
    const fits = options['horizontalFitToPages'] !== undefined || options['verticalFitToPages'] !== undefined;
    const scale = options['scale'];
    const scaleValid = typeof scale === 'number' && scale >= 10 && scale <= 400;
    if (fits === scaleValid) throw invalidArgument(undefined, 'PageLayout.zoom');
    this.zoomed = { ...options };
  }

  setPrintArea(area: unknown): void {
    this.$stored['$printArea'] = this.addressOf(area);
  }

  setPrintTitleRows(rows: unknown): void {
    this.$stored['$titleRows'] = this.addressOf(rows);
  }

  setPrintTitleColumns(columns: unknown): void {
    this.$stored['$titleColumns'] = this.addressOf(columns);
  }

  private addressOf(range: unknown): string {
    if (range instanceof Range && range.$sheet === this.sheet) return range.address.replace(/^.*!/, '');
    if (typeof range !== 'string' || !parseAddress(range)) throw invalidArgument();
    return range;
  }
}
