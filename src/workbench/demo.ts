import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importEngagementFiles } from '../app/importEngagementFiles';
import { startEngagement } from '../app/startEngagement';
import { svgToPng } from '../cli/png';
import { reasonText, type Reason } from '../domain/outcome';
import { gates } from '../domain/stages/gates';
import { drawChart } from '../drawing/drawChart';
import { createWorkbookPort } from '../excel/port';
import { associateFunctions } from '../functions/associate';
import { serialOfIso } from '../workbook/dates';
import { extentsOf } from '../workbook/extents';
import { planWorkbook } from '../workbook/layout';
import { engagementFacts } from '../workbook/mapping/engagementFacts';
import { cellsOf } from '../workbook/snapshotCells';
import { writeWorkbook } from '../xlsx/write';
import { FUNCTION_NAMESPACE, functionDeclarations } from './functionDeclarations';
import { installGlobals, startHeadless } from './headless';
import { version } from '../../package.json';

/** The synthetic sample engagement. */
const SAMPLE = join(__dirname, '../../test/fixtures/sample');

/** The day the demo takes for today: the sample engagement is over, and the files come out the same on every day. */
const TODAY = '2024-12-16';

/**
 * The main job without a screen: the add-in's own code builds an engagement workbook through the genuine office.js on the simulated
 * host, imports the sample, lets the custom functions aggregate its 360 feedback, and saves the workbook and its charts.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' } } });
  const clock = stopwatch();
  const headless = await startHeadless();
  installGlobals(headless);
  associateFunctions();
  headless.host.registerFunctions(FUNCTION_NAMESPACE, await functionDeclarations());
  const port = createWorkbookPort();
  clock('Start office.js on the simulated Excel');

  const started = valueOf(
    await startEngagement(
      port,
      {
        model: 'combined',
        engagementId: 'SYN-001',
        clientName: 'Alex Sample',
        coachName: 'Jordan Coach (fictional)',
        startDate: '2024-01-15',
        plannedEnd: '2024-12-13',
        sessions: 18,
      },
      { today: TODAY, version },
    ),
  );
  clock(
    `Build ${started.build.addedSheets.length} sheets, ${started.build.addedTables.length} tables and forms`,
  );

  const files = (await readdir(SAMPLE)).filter(
    (name) => name.endsWith('.csv') && name !== 'responses_long.csv',
  );
  const outcome = await importEngagementFiles(
    port,
    await Promise.all(files.map(async (name) => ({ name, bytes: await readFile(join(SAMPLE, name)) }))),
  );
  const found = outcome.ok ? outcome.value : outcome.found;
  for (const { file, row, column, sentence } of found?.problems ?? [])
    print(`${file}, row ${row}, ${column}: ${sentence}`);
  const imported = valueOf(outcome);
  clock(`Import ${[...imported.counts].map(([table, rows]) => `${table} ${rows}`).join(', ')}`);

  await headless.settled();
  clock('Calculate, custom functions included');

  const snapshot = valueOf(await port.read());
  await headless.dispose();
  clock('Read the whole workbook as plain rows');

  await mkdir(values.out, { recursive: true });
  const plan = planWorkbook('combined', extentsOf(snapshot));
  const bytes = valueOf(
    await writeWorkbook(plan, snapshot, {
      title: 'Coaching engagement SYN-001 (synthetic sample)',
      creator: 'Coachbook',
      created: new Date(`${TODAY}T00:00:00Z`),
      modified: new Date(`${TODAY}T00:00:00Z`),
    }),
  );
  await writeFile(join(values.out, 'engagement.xlsx'), bytes);
  clock(`Write engagement.xlsx, ${Math.round(bytes.length / 1024)} kB`);

  for (const { key, charts } of plan.sheets)
    for (const chart of charts) {
      const svg = drawChart(chart, (sheet, rect) => cellsOf(snapshot, sheet, rect), CHART_SIZE, key);
      await writeFile(join(values.out, `${chart.name}.svg`), svg);
      await writeFile(join(values.out, `${chart.name}.png`), svgToPng(svg, 2));
      clock(`Draw ${chart.name}`);
    }

  print('\nStages');
  for (const { stage, done, missing } of gates(engagementFacts(snapshot), serialOfIso(TODAY) ?? 0))
    print(`  ${done ? '✔' : '○'} ${stage}${done ? '' : `: ${missing.join(' ')}`}`);
  print(`\nAll figures are synthetic. The files are in ${values.out}/.`);
}

/** Pixels of a chart picture; the PNG has twice as many. */
const CHART_SIZE = { width: 720, height: 400 };

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Prints how long each step took. */
function stopwatch(): (step: string) => void {
  let last = performance.now();
  return (step) => {
    const now = performance.now();
    print(
      `${Math.round(now - last)
        .toString()
        .padStart(6)} ms  ${step}`,
    );
    last = now;
  };
}

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; reason: Reason }): T {
  if (outcome.ok) return outcome.value;
  throw new Error(reasonText(outcome.reason));
}

void main();
