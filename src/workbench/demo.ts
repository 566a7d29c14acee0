import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { workbookCharts } from '../app/charts/workbookCharts';
import { copyReceipt } from '../app/share/copyReceipt';
import { prepareCopy } from '../app/share/prepareCopy';
import { sponsorReport } from '../app/share/sponsorReport';
import { svgToPng } from '../cli/png';
import { serialOfIso } from '../domain/dates';
import type { Audience } from '../domain/audience/grants';
import { reasonText, type Outcome } from '../domain/outcome';
import { gates } from '../domain/stages/gates';
import { chartPicture } from '../drawing/chartPicture';
import { PNG_SCALE } from '../drawing/pngScale';
import { engagementFacts } from '../workbook/mapping/engagementFacts';
import { searched } from '../xlsx/scan/searched';
import { writeCopy } from '../xlsx/writeCopy';
import { writeSlides } from '../slides/writeSlides';
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
  const copies = await writeCopies(job, values.out);
  clock(`Write and search ${copies} copies: client, sponsor (workbook and slides), HR, administrator, coach`);

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
  const { drawn, read } = valueOf(charts);
  for (const chart of drawn) {
    const svg = chartPicture(chart, read);
    await writeFile(join(folder, `${chart.plan.name}.svg`), svg);
    await writeFile(join(folder, `${chart.plan.name}.png`), svgToPng(svg, PNG_SCALE));
  }
  return drawn.length;
}

async function writeCopies({ snapshot }: SampleJob, folder: string): Promise<number> {
  const audiences: readonly Audience[] = ['client', 'sponsor', 'hr', 'admin', 'coach'];
  for (const audience of audiences) {
    const draft = valueOf(prepareCopy(snapshot, audience, sampleToday));
    await writeFile(
      join(folder, `copy-${audience}.xlsx`),
      valueOf(writeCopy(draft, sampleToday, await copyReceipt(draft))),
    );
    if (audience !== 'sponsor') continue;
    const slides = await writeSlides(sponsorReport(snapshot, sampleToday), sampleToday);
    await writeFile(join(folder, `copy-${audience}.pptx`), valueOf(searched(slides, draft.forbidden)));
  }
  return audiences.length + 1;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(reasonText(outcome.reason));
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
