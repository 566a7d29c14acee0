import { failure, success, type Outcome, type Reason } from '../../domain/outcome';
import type { SheetKey } from '../../workbook/blueprint/types';
import { isErrorValue, type CellValue } from '../../workbook/cell';
import { cellText, chartData, hasFigures, type ChartData, type ReadCells } from '../../workbook/chartData';
import { extentsOf } from '../../workbook/extents';
import { planWorkbook } from '../../workbook/layout';
import type { ChartPlan } from '../../workbook/plan';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { cellsOf } from '../../workbook/snapshotCells';
import { sheetLink, type SheetLink } from '../sheetLink';

/** A chart of the workbook that has something to show. */
export interface WorkbookChart {
  readonly plan: ChartPlan;
  /** The sheet that it stands on. */
  readonly sheet: SheetLink;
  /** What it shows, in a sentence; its plain title where the sentence is an error. */
  readonly message: string;
  readonly data: ChartData;
}

/** A chart of the workbook that has nothing to show yet. */
export interface BlankChart {
  readonly plan: ChartPlan;
  readonly sheet: SheetLink;
  /** Why, in a sentence. */
  readonly why: string;
}

/** Every chart of a workbook: goals first, then in the order of the tabs. */
export interface WorkbookCharts {
  readonly drawn: readonly WorkbookChart[];
  readonly blank: readonly BlankChart[];
  /** Reads the cells that the charts draw from. */
  readonly read: ReadCells;
}

/** What is wanted for slides most often. */
const first: readonly SheetKey[] = ['goalCharts', 'progress'];

const placeOf = (key: SheetKey): number => {
  const place = first.indexOf(key);
  return place < 0 ? first.length : place;
};

/**
 * The charts of a workbook, from one reading of it: what each has to show, or why it has nothing.
 *
 * @returns why there are no charts to speak of: `no-engagement`, `workbook-newer`, `not-calculated`
 */
export function workbookCharts(snapshot: WorkbookSnapshot): Outcome<WorkbookCharts> {
  const { stamp } = snapshot;
  if (!stamp) return failure(noEngagement);
  const plan = planWorkbook(stamp.model, extentsOf(snapshot));
  if (stamp.schemaVersion > plan.schemaVersion) return failure(newerWorkbook(stamp.builtWith));
  const read: ReadCells = (sheet, rect) => cellsOf(snapshot, sheet, rect);
  const found = [...plan.sheets]
    .sort((a, b) => placeOf(a.key) - placeOf(b.key))
    .flatMap(({ key, charts }) => {
      const sheet = sheetLink(snapshot, stamp.model, key);
      return charts.map((chart) => look(chart, sheet, read));
    });
  // A calculated message is never blank: it says what is missing.
  const present = found.filter(({ sheet }) => sheet.present);
  if (present.length > 0 && present.every(({ said }) => said === null)) return failure(notCalculated);
  return success({ ...sorted(found), read });
}

interface Looked {
  readonly plan: ChartPlan;
  readonly sheet: SheetLink;
  /** What stands in the cell of its message. */
  readonly said: CellValue;
  readonly data: ChartData;
}

function look(plan: ChartPlan, sheet: SheetLink, read: ReadCells): Looked {
  const [[said = null] = []] = plan.message
    ? read(sheet.sheet, { ...plan.message, rows: 1, columns: 1 })
    : [[plan.title]];
  return { plan, sheet, said, data: chartData(plan, read) };
}

function sorted(found: readonly Looked[]): Pick<WorkbookCharts, 'drawn' | 'blank'> {
  const drawn: WorkbookChart[] = [];
  const blank: BlankChart[] = [];
  for (const { plan, sheet, said, data } of found) {
    if (hasFigures(plan, data)) drawn.push({ plan, sheet, message: cellText(said) || plan.title, data });
    else blank.push({ plan, sheet, why: whyBlank(sheet, said) });
  }
  return { drawn, blank };
}

function whyBlank({ name, present }: SheetLink, said: CellValue): string {
  if (!present) return `There is no sheet ${name} in this workbook; Repair puts it back.`;
  if (said === '#BUSY!') return 'Its cells are still being calculated.';
  if (isErrorValue(said)) return `Its cells show ${said}.`;
  return cellText(said) || 'Its cells have not been calculated.';
}

const noEngagement: Reason = {
  code: 'no-engagement',
  what: 'There are no charts to draw in this workbook.',
  why: 'It is no engagement workbook that Coachbook has built.',
  next: 'Choose one that is.',
};

const newerWorkbook = (builtWith: string): Reason => ({
  code: 'workbook-newer',
  what: 'The charts of this workbook cannot be drawn.',
  why: `A later version of Coachbook (${builtWith}) has built it, with its cells in other places.`,
  next: 'Use that version.',
});

const notCalculated: Reason = {
  code: 'not-calculated',
  what: 'The charts have no figures to draw.',
  why: 'No formula of their sheets has a value: the program that saved this workbook did not calculate it.',
  next: 'Open it in Excel, press F9, save it, and try again.',
};
