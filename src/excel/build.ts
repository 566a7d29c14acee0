import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { SheetKey } from '../workbook/blueprint/types';
import type { WorkbookPlan } from '../workbook/plan';
import type { BuildReport } from '../workbook/port';
import {
  isComplete,
  planRepair,
  type Repair,
  type SheetRepair,
  type WorkbookSurvey,
} from '../workbook/repair';
import type { Stamp } from '../workbook/snapshot';
import { stampName } from '../workbook/stampName';
import { capabilities } from './capabilities';
import { addChart } from './charts';
import { dressSheet, lockPanels } from './dress';
import { closeJournal, journaledTabs, openJournal } from './journal';
import { askExcel, changeExcel } from './session';
import { addStampPart, stampPart } from './stampPart';
import { occupiedPlaces, preflight, type Preflight } from './survey';
import { undoRepair } from './undoRepair';
import { writeFormulasAndRules, writeValuesAndTables } from './writeSheet';

/**
 * Builds the engagement workbook, or adds what is missing to one that is there: one sync to look, one to write and read back; one in
 * between when something is put back on a sheet that is there. Cosmetic calls follow in a batch of their own that may fail. Building
 * clears Excel's undo stack; callers say so first.
 *
 * After a failure the workbook is as before; if even undoing failed, the reason is `half-built` and the next run finishes the work.
 */
export async function buildWorkbook(plan: WorkbookPlan, stamp: Stamp): Promise<Outcome<BuildReport>> {
  const looked = await askExcel((context) => preflight(context, journaledTabs()));
  if (!looked.ok) return looked;
  const found = looked.value;
  const planned = await repairOf(plan, found.survey);
  if (!planned.ok) return planned;
  const repair = planned.value;
  if (isComplete(repair) && found.stamp.part && found.stamp.name) {
    if (journaledTabs().length > 0) await closeJournal();
    return success({ addedSheets: [], addedTables: [], notes: [] });
  }
  const hindrance = whatHinders(repair, found);
  if (hindrance) return failure(hindrance);

  const tabs = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  for (const { plan: sheet, tab } of repair.sheets) tabs.set(sheet.key, tab);
  const tabOf = (key: SheetKey): string => tabs.get(key) ?? '';
  await openJournal(repair.sheets.filter(({ whole }) => whole).map(({ tab }) => tab));
  const written = await changeExcel((context) => write(context, repair, found, stamp, tabOf));
  const problem = written.ok ? written.value : written.reason;
  if (problem) return failure(await undone(repair, found, problem));
  await closeJournal();
  const notes = await dress(repair, found.emptySheet, tabOf);
  return success({
    addedSheets: repair.sheets.filter(({ whole }) => whole).map(({ tab }) => tab),
    addedTables: repair.sheets.flatMap(({ tables, forms }) => [...tables, ...forms].map(({ name }) => name)),
    notes,
  });
}

async function repairOf(plan: WorkbookPlan, survey: WorkbookSurvey): Promise<Outcome<Repair>> {
  const repair = planRepair(plan, survey);
  const putsBack =
    repair.ok &&
    repair.value.sheets.some(({ whole, tables, forms }) => !whole && tables.length + forms.length > 0);
  if (!putsBack) return repair;
  const occupied = await askExcel((context) => occupiedPlaces(context, repair.value));
  return occupied.ok ? planRepair(plan, { ...survey, occupied: occupied.value }) : occupied;
}

/** Protection is lifted by people, never silently by us. */
function whatHinders(repair: Repair, found: Preflight): Reason | undefined {
  const adds = repair.sheets.some(({ whole }) => whole) || repair.remove.length > 0;
  const locked = repair.sheets.find(({ tab }) => found.protectedTabs.includes(tab));
  if (found.readOnly) return locking('This workbook is read-only.', 'Save a copy under another name');
  if (adds && found.structureProtected)
    return locking(
      'The structure of this workbook is protected.',
      'Choose Review > Protect Workbook to lift it',
    );
  return locked && locking(`The sheet "${locked.tab}" is protected.`, 'Choose Review > Unprotect Sheet');
}

const locking = (what: string, next: string): Reason => ({
  code: 'protected',
  what,
  why: 'Excel lets nobody change it until that is lifted; nothing was changed.',
  next: `${next}, then run Start again.`,
});

/** Writes, and reads back what hosts are known to lose or to do differently: the stamp (office-js #6091), series of charts (#2927). */
async function write(
  { workbook, application }: Excel.RequestContext,
  repair: Repair,
  found: Preflight,
  stamp: Stamp,
  tabOf: (key: SheetKey) => string,
): Promise<Reason | undefined> {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  for (const tab of repair.remove) workbook.worksheets.getItem(tab).delete();
  const sheets = repair.sheets.map((part) => ({
    part,
    sheet: part.whole ? workbook.worksheets.add(part.tab) : workbook.worksheets.getItem(part.tab),
  }));
  for (const { part, sheet } of sheets) writeValuesAndTables(sheet, part);
  for (const name of repair.brokenNames) workbook.names.getItem(name).delete();
  for (const entry of [...repair.names, ...(found.stamp.name ? [] : [stampName(stamp)])]) {
    const item = workbook.names.add(entry.name, entry.formula, entry.comment);
    if (!entry.visible) item.visible = false;
  }
  for (const { part, sheet } of sheets) writeFormulasAndRules(sheet, part);
  const charts = sheets.flatMap(({ part, sheet }) =>
    part.charts.map((plan) => {
      const chart = addChart(sheet, workbook.worksheets.getItem(tabOf(plan.dataSheet)), plan);
      return { plan, series: chart.series.load('count') };
    }),
  );
  if (!found.stamp.part) addStampPart(workbook, stamp);
  const stored = stampPart(workbook).load('id');
  await workbook.context.sync();
  const odd = charts.find(({ plan, series }) => series.count !== plan.series.length);
  if (stored.isNullObject) return notKept('the version stamp');
  return odd && notKept(`all lines of the chart "${odd.plan.title}"`);
}

const notKept = (what: string): Reason => ({
  code: 'not-kept',
  what: `Excel did not keep ${what}.`,
  why: 'Without it the workbook could not be used or repaired safely later.',
  next: 'Save the workbook to a local folder or to OneDrive, then run Start again.',
});

async function undone(repair: Repair, found: Preflight, reason: Reason): Promise<Reason> {
  const undo = await changeExcel((context) => undoRepair(context, repair, found.stamp));
  if (undo.ok) {
    await closeJournal();
    return { ...reason, why: `${reason.why} The workbook is as it was before.` };
  }
  return {
    code: 'half-built',
    what: 'The workbook is only partly built.',
    why: `${reason.what} ${reason.why}`,
    next: `${reason.next} Then run Start again: it finishes the work.`,
  };
}

/** Looks, and locks, and the empty sheet of a new workbook. What cannot be done is told, not failed. */
async function dress(
  repair: Repair,
  emptySheet: string | undefined,
  tabOf: (key: SheetKey) => string,
): Promise<readonly string[]> {
  const dressAll = (parts: readonly SheetRepair[]) =>
    changeExcel(async ({ workbook }) => {
      for (const part of parts) dressSheet(workbook.worksheets.getItem(part.tab), part, tabOf);
      await workbook.context.sync();
    });
  const notes: string[] = [];
  // One batch for all; where it fails, each sheet by itself, so that one refusal costs one sheet its looks.
  if (!(await dressAll(repair.sheets)).ok)
    for (const part of repair.sheets)
      if (!(await dressAll([part])).ok) notes.push(`The sheet "${part.tab}" could not be fully formatted.`);
  const added = repair.sheets.filter(({ whole }) => whole);
  const finished = await changeExcel(async ({ workbook }) => {
    for (const { tab, plan } of added) lockPanels(workbook.worksheets.getItem(tab), plan);
    const home = added.find(({ plan }) => plan.key === 'home');
    if (home) workbook.worksheets.getItem(home.tab).activate();
    if (emptySheet) workbook.worksheets.getItem(emptySheet).delete();
    await workbook.context.sync();
  });
  if (!finished.ok) notes.push('The calculated sheets could not be locked.');
  if (!capabilities().customFunctions)
    notes.push('This Excel runs no custom functions: the 360 report is calculated in an Excel that does.');
  return notes;
}
