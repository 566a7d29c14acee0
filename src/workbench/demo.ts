import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { svgToPng } from '../cli/png';
import { gates } from '../domain/stages/gates';
import { drawChart } from '../drawing/drawChart';
import { serialOfIso } from '../domain/dates';
import { engagementFacts } from '../workbook/mapping/engagementFacts';
import { cellsOf } from '../workbook/snapshotCells';
import { startHeadless } from './headless';
import { runSampleJob, sampleToday, type SampleJob } from './sampleJob';

/** `npm run demo [-- --out DIR]`: the main job without a screen, with files to look at. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' } } });
  const started = performance.now();
  const clock = stopwatch();
  const headless = await startHeadless();
  clock('Start office.js on the simulated Excel');
  const job = await runSampleJob(headless, 'combined', clock);
  headless.dispose();

  await mkdir(values.out, { recursive: true });
  await writeFile(join(values.out, 'engagement.xlsx'), job.file);
  const pictures = await drawCharts(job, values.out);
  clock(`Draw ${pictures} charts as SVG and PNG`);

  print('\nStages');
  for (const { stage, done, missing } of gates(
    engagementFacts(job.snapshot, sampleToday),
    serialOfIso(sampleToday) ?? 0,
  ))
    print(`  ${done ? '✔' : '○'} ${stage}${done ? '' : `: ${missing.join(' ')}`}`);
  print(`\nAll figures are synthetic. The files are in ${values.out}/.`);
  print(`${((performance.now() - started) / 1000).toFixed(1)} s in all.`);
}

/** Pixels of a picture; the PNG has twice as many. Charts by competency need the room. */
const SIZES = {
  line: { width: 760, height: 420 },
  column: { width: 760, height: 420 },
  bar: { width: 760, height: 620 },
  radar: { width: 760, height: 560 },
  doughnut: { width: 480, height: 320 },
} as const;

async function drawCharts({ plan, snapshot }: SampleJob, folder: string): Promise<number> {
  const charts = plan.sheets.flatMap(({ key, charts }) => charts.map((chart) => ({ key, chart })));
  for (const { key, chart } of charts) {
    const svg = drawChart(chart, (sheet, rect) => cellsOf(snapshot, sheet, rect), SIZES[chart.kind], key);
    await writeFile(join(folder, `${chart.name}.svg`), svg);
    await writeFile(join(folder, `${chart.name}.png`), svgToPng(svg, 2));
  }
  return charts.length;
}

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

void main();
