import type { SponsorReport } from '../../domain/audience/sponsorReport';
import { headerWords } from '../../domain/audience/sponsorWords';
import { firstRow, pageColumns } from '../blueprint/sponsorPageCells';
import { sponsorPage } from '../blueprint/sponsorPage';
import type { Rect } from '../cell';
import { tabColour } from '../layout/tabs';
import type { SheetPlan } from '../plan';
import { sponsorFigures } from './sponsorFigures';
import { sponsorTexts } from './sponsorTexts';

/**
 * The sponsor's page as a sheet of its own, to hand over: values where the sheet in the workbook has formulas, in the same places and with the
 * same look. The figures of its charts stand beside the printed page, for everybody to see, and nothing else does.
 */
export function sponsorSheet(report: SponsorReport): SheetPlan {
  const page = sponsorPage();
  const figures = sponsorFigures(report);
  return {
    key: 'sponsorPage',
    name: headerWords.page,
    tabColour: tabColour('sponsorPage'),
    cells: [...sponsorTexts(report), ...figures.cells],
    tables: [],
    forms: [],
    validations: [],
    formats: page.formats,
    numberFormats: figures.numberFormats,
    styles: [...page.styles.filter(({ range }) => isPrinted(range)), ...figures.styles],
    columnWidths: [...page.columnWidths.slice(0, pageColumns + 1), ...figures.columnWidths],
    rowHeights: page.rowHeights,
    freeze: page.freeze,
    print: page.print,
    charts: figures.charts,
  };
}

/** On the printed page, which begins below the row for the screen. */
const isPrinted = ({ row, column }: Rect): boolean => row >= firstRow && column < pageColumns;
