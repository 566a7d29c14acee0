import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { importEngagementFiles } from '../app/importEngagementFiles';
import { startEngagement } from '../app/startEngagement';
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
export const sampleFolder = join(__dirname, '../../test/fixtures/sample');

/** Taken for today: the sample engagement has just ended. */
export const sampleToday = '2024-12-16';

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

  const { build } = valueOf(
    await startEngagement(
      port,
      {
        model,
        engagementId: 'SYN-001',
        clientName: 'Alex Sample',
        coachName: 'Jordan Coach (fictional)',
        startDate: '2024-01-15',
        plannedEnd: '2024-12-13',
        sessions: 18,
        status: 'Active',
      },
      { today: sampleToday, version },
    ),
  );
  done(`Build ${build.addedSheets.length} sheets with ${build.addedTables.length} tables and forms`);

  const { counts } = valueOf(await importEngagementFiles(port, await sampleFiles()));
  done(`Import ${[...counts].map(([table, rows]) => `${table} ${rows}`).join(', ')}`);

  await headless.settled();
  done('Calculate, custom functions included');

  const snapshot = valueOf(await port.read());
  done('Read the whole workbook as plain rows');

  const plan = planWorkbook(model, extentsOf(snapshot));
  const file = valueOf(await writeWorkbook(plan, snapshot, fileProperties));
  done(`Write the workbook file, ${Math.round(file.length / 1024)} kB`);
  return { snapshot, plan, file };
}

const fileProperties = {
  title: 'Coaching engagement SYN-001 (synthetic sample)',
  creator: 'Coachbook',
  created: new Date(`${sampleToday}T00:00:00Z`),
  modified: new Date(`${sampleToday}T00:00:00Z`),
};

/** The long answers hold the same as the two wide files. */
async function sampleFiles(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const names = (await readdir(sampleFolder)).filter(
    (name) => name.endsWith('.csv') && name !== 'responses_long.csv',
  );
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(sampleFolder, name)) })));
}

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; reason: Reason }): T {
  if (outcome.ok) return outcome.value;
  throw new Error(reasonText(outcome.reason));
}
