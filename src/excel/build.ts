import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import type { SheetKey } from '../workbook/blueprint/types';
import type { WorkbookPlan } from '../workbook/plan';
import type { BuildReport, BuildStep } from '../workbook/port';
import {
  isComplete,
  planRepair,
  presentTabs,
  wholeSheet,
  type Repair,
  type SheetRepair,
  type WorkbookSurvey,
} from '../workbook/repair';
import type { Stamp } from '../workbook/snapshot';
import { stampName } from '../workbook/stampName';
import { addChart } from './charts';
import { finishSheets, type Finish } from './finish';
import { closeJournal, readJournal, writeJournal } from './journal';
import { askExcel, changeExcel, sendExcel } from './session';
import { addStampPart, stampPart } from './stampPart';
import { lookInto, preflight, type Preflight } from './survey';
import { undoRepair } from './undoRepair';
import { mendFormulas, writeFormulasAndRules, writeValuesAndTables } from './writeSheet';

/**
 * Builds the engagement workbook, or adds what is missing to one that is there: one sync to look, one to write and read back; one in
 * between to look closer when some of our sheets are there. Cosmetic calls follow in batches of their own that may fail. Building clears
 * Excel's undo stack; callers say so first.
 *
 * After a failure the workbook is as before; if even undoing failed, the reason is `half-built` and the next run finishes the work.
 */
export async function buildWorkbook(
  plan: WorkbookPlan,
  stamp: Stamp,
  begins: (step: BuildStep) => void = () => undefined,
): Promise<Outcome<BuildReport>> {
  begins('looking');
  const journal = readJournal();
  const looked = await askExcel((context) => preflight(context, journal));
  if (!looked.ok) return looked;
  const found = looked.value;
  const planned = await repairOf(plan, found.survey);
  if (!planned.ok) return planned;
  const repair = planned.value;
  const undressed = plan.sheets.filter(
    ({ name }) => journal.undressed.includes(name) && found.survey.sheets.includes(name),
  );
  const hindrance = whatHinders(repair, found);
  if (hindrance) return failure(hindrance);

  const tabs = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  for (const [key, tab] of presentTabs(plan, found.survey)) tabs.set(key, tab);
  for (const { plan: sheet, tab, whole } of repair.sheets) if (whole) tabs.set(sheet.key, tab);
  const tabOf = (key: SheetKey): string => tabs.get(key) ?? '';

  const isWhole = isComplete(repair) && found.stamp.part && found.stamp.name;
  if (isWhole && journal.unfinished.length + journal.undressed.length === 0)
    return success({ addedSheets: [], addedTables: [], notes: [] });

  const odd: string[] = [];
  const added = repair.sheets.filter(({ whole }) => whole).map(({ tab }) => tab);
  if (!isWhole) {
    begins('writing');
    await writeJournal({ unfinished: added, undressed: [] });
    const sent = await sendExcel((context) => write(context, repair, found, stamp, tabOf));
    const written = sent.ok ? sent.value() : { problem: sent.reason, oddCharts: [] };
    if (written.problem) return failure(await undone(repair, found, written.problem));
    odd.push(...written.oddCharts);
  }
  const finish: Finish = {
    sheets: [...repair.sheets, ...undressed.map(wholeSheet)],
    protectedTabs: found.protectedTabs,
    emptySheet: found.emptySheet,
    home: added.length + undressed.length > 0 ? tabOf('home') : undefined,
  };
  if (finish.sheets.length > 0)
    await writeJournal({ unfinished: [], undressed: finish.sheets.map(({ tab }) => tab) });
  const notes = await finishSheets(finish, tabOf, begins);
  await closeJournal();
  return success({
    addedSheets: added,
    addedTables: repair.sheets.flatMap(({ tables, forms }) => [...tables, ...forms].map(({ name }) => name)),
    notes: [...odd, ...notes],
  });
}

async function repairOf(plan: WorkbookPlan, survey: WorkbookSurvey): Promise<Outcome<Repair>> {
  const repair = planRepair(plan, survey);
  const present = presentTabs(plan, survey);
  if (!repair.ok || isComplete(repair.value) || present.size === 0) return repair;
  const looked = await askExcel((context) => lookInto(context, present.values()));
  if (!looked.ok) return looked;
  return planRepair(plan, { ...survey, content: new Map([...survey.content, ...looked.value]) });
}

/** Protection is lifted by people, never silently by us; only the panels that we lock ourselves, without a password, we open. */
function whatHinders(repair: Repair, found: Preflight): Reason | undefined {
  const adds = repair.sheets.some(({ whole }) => whole) || repair.remove.length > 0;
  const locked = repair.sheets.find(({ tab, plan }) => !plan.protection && found.protectedTabs.includes(tab));
  if (isComplete(repair)) return undefined;
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

interface Written {
  /** Why the workbook cannot stay like this. */
  readonly problem?: Reason;
  /** Charts that Excel has made differently, as notes for the user. */
  readonly oddCharts: readonly string[];
}

/**
 * Writes, and reads back what hosts are known to lose or to do differently: the stamp (office-js #6091), series of charts (#2927).
 *
 * @returns tells, once all is sent, what came of it
 */
function write(
  { workbook, application }: Excel.RequestContext,
  repair: Repair,
  found: Preflight,
  stamp: Stamp,
  tabOf: (key: SheetKey) => string,
): () => Written {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  for (const tab of repair.remove) workbook.worksheets.getItem(tab).delete();
  const sheets = repair.sheets.map((part) => ({ part, sheet: openSheet(workbook, part, found) }));
  for (const { part, sheet } of sheets) writeValuesAndTables(sheet, part);
  for (const name of repair.brokenNames) workbook.names.getItem(name).delete();
  for (const entry of [...repair.names, ...(found.stamp.name ? [] : [stampName(stamp)])]) {
    const item = workbook.names.add(entry.name, entry.formula, entry.comment);
    if (!entry.visible) item.visible = false;
  }
  for (const { part, sheet } of sheets) {
    writeFormulasAndRules(sheet, part);
    mendFormulas(sheet, part);
  }
  const charts = sheets.flatMap(({ part, sheet }) => {
    if (part.charts.length === 0) return [];
    for (const plan of part.charts)
      addChart(
        sheet,
        plan.dataSheet === part.plan.key ? sheet : workbook.worksheets.getItem(tabOf(plan.dataSheet)),
        plan,
      );
    return [{ part, added: sheet.charts.load('items/name,items/series/count') }];
  });
  if (!found.stamp.part) addStampPart(workbook, stamp);
  const stored = stampPart(workbook).load('id');
  return () => ({
    ...(stored.isNullObject ? { problem: stampLost } : {}),
    oddCharts: charts.flatMap(({ part, added }) =>
      part.charts
        .filter(
          ({ name, series }) =>
            added.items.find((chart) => chart.name === name)?.series.count !== series.length,
        )
        .map(({ title }) => `Excel drew the chart "${title}" on "${part.tab}" differently: check its data.`),
    ),
  });
}

function openSheet(workbook: Excel.Workbook, { tab, whole }: SheetRepair, found: Preflight): Excel.Worksheet {
  if (whole) return workbook.worksheets.add(tab);
  const sheet = workbook.worksheets.getItem(tab);
  if (found.protectedTabs.includes(tab)) sheet.protection.unprotect();
  return sheet;
}

const stampLost: Reason = {
  code: 'not-kept',
  what: 'Excel did not keep the version stamp.',
  why: 'Without it the workbook could not be repaired or updated safely later.',
  next: 'Save the workbook to a local folder or to OneDrive, then run Start again.',
};

async function undone(repair: Repair, found: Preflight, reason: Reason): Promise<Reason> {
  const undo = await changeExcel((context) => undoRepair(context, repair, found));
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
