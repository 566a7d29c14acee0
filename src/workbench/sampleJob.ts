import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleFileNames } from '../app/sampleFileNames';
import { startSample, type SampleStep } from '../app/startSample';
import { reasonText, type Reason } from '../domain/outcome';
import { createWorkbookPort } from '../excel/port';
import { associateFunctions } from '../functions/associate';
import type { StageModel } from '../workbook/blueprint/types';
import { extentsOf } from '../workbook/extents';
import { planWorkbook } from '../workbook/layout';
import type { WorkbookPlan } from '../workbook/plan';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { writeWorkbook } from '../xlsx/write';
import { functionDeclarations } from './functionDeclarations';
import { FUNCTION_NAMESPACE } from './functionNamespace';
import { installGlobals, type HeadlessHost } from './headless';
import { version } from '../../package.json';

/** The synthetic sample engagement SYN-001. */
export const sampleFolder = join(__dirname, '../../assets/sample');

/** Taken for today: the sample engagement has just ended. */
export const sampleToday = '2024-12-16';

/** A second and a half on a machine with nothing else to do; a busy one may take ten times as long. */
const CALCULATION_MS = 60_000;

/** What the main job leaves behind. */
export interface SampleJob {
  /** The workbook as read back from Excel, calculated. */
  readonly snapshot: WorkbookSnapshot;
  /** Its plan, as large as its content. */
  readonly plan: WorkbookPlan;
  /** The saved file. */
  readonly file: Uint8Array;
}

/**
 * The main job: the add-in's own code builds an engagement workbook through the genuine office.js on the simulated host, imports the
 * sample, lets the custom functions aggregate its 360 feedback, and saves the workbook.
 *
 * @param done told after each step, for a clock
 * @throws Error with the reason of the step that failed
 */
export async function runSampleJob(
  headless: HeadlessHost,
  model: StageModel,
  done: (step: string) => void = () => undefined,
): Promise<SampleJob> {
  installGlobals(headless);
  associateFunctions();
  headless.host.registerFunctions(FUNCTION_NAMESPACE, await functionDeclarations());
  const port = createWorkbookPort();

  const env = { today: sampleToday, version };
  const importing = (step: SampleStep): void => {
    if (step === 'importing') done('Build the workbook and fill in who, when and how many sessions');
  };
  const { started, imported } = valueOf(await startSample(port, model, await sampleFiles(), env, importing));
  const { addedSheets, addedTables } = started.build;
  const rows = [...imported.counts].map(([table, count]) => `${table} ${count}`).join(', ');
  done(`Import into ${addedSheets.length} sheets with ${addedTables.length} tables and forms: ${rows}`);

  await headless.settled(CALCULATION_MS);
  done('Calculate, custom functions included');

  const snapshot = valueOf(await port.read());
  done('Read the whole workbook as plain rows');

  const plan = planWorkbook(model, extentsOf(snapshot));
  const file = valueOf(writeWorkbook(plan, snapshot, fileProperties));
  done(`Write the workbook file, ${Math.round(file.length / 1024)} kB`);
  return { snapshot, plan, file };
}

const fileProperties = {
  title: 'Coaching engagement SYN-001 (synthetic sample)',
  creator: 'Coachbook',
  created: new Date(`${sampleToday}T00:00:00Z`),
  modified: new Date(`${sampleToday}T00:00:00Z`),
};

const sampleFiles = (): Promise<{ name: string; bytes: Uint8Array }[]> =>
  Promise.all(
    sampleFileNames.map(async (name) => ({ name, bytes: await readFile(join(sampleFolder, name)) })),
  );

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; reason: Reason }): T {
  if (outcome.ok) return outcome.value;
  throw new Error(reasonText(outcome.reason));
}
