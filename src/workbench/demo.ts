import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { workbookCharts } from '../app/charts/workbookCharts';
import { svgToPng } from '../cli/png';
import { serialOfIso } from '../domain/dates';
import { reasonText } from '../domain/outcome';
import { gates } from '../domain/stages/gates';
import { chartPicture } from '../drawing/chartPicture';
import { PNG_SCALE } from '../drawing/pngScale';
import { engagementFacts } from '../workbook/mapping/engagementFacts';
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

async function drawCharts({ snapshot }: SampleJob, folder: string): Promise<number> {
  const charts = workbookCharts(snapshot);
  if (!charts.ok) throw new Error(reasonText(charts.reason));
  const { drawn, read } = charts.value;
  for (const chart of drawn) {
    const svg = chartPicture(chart, read);
    await writeFile(join(folder, `${chart.plan.name}.svg`), svg);
    await writeFile(join(folder, `${chart.plan.name}.png`), svgToPng(svg, PNG_SCALE));
  }
  return drawn.length;
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
