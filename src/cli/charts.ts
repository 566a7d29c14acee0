import { basename, join } from 'node:path';
import { workbookCharts, type WorkbookChart, type WorkbookCharts } from '../app/charts/workbookCharts';
import { failure, success, type Outcome, type Reason } from '../domain/outcome';
import { chartPicture } from '../drawing/chartPicture';
import { PNG_SCALE } from '../drawing/pngScale';
import type { ReadCells } from '../workbook/chartData';
import { readWorkbook } from '../xlsx/read';
import { chartsText } from './chartsText';
import { oneLine } from './plainText';
import { svgToPng } from './png';
import { readNamedFile } from './readFile';
import { exitCodes, refuse, type Terminal } from './terminal';
import { makeNamedFolder, writeNamedFile } from './writeFile';

const forms = ['svg', 'png'] as const;

export interface ChartsOptions {
  /** The folder to write to; made where there is none. */
  readonly out: string;
  /** What the pictures are written as. */
  readonly format: (typeof forms)[number] | 'both';
  /** Names of the charts that are wanted, in any case; all when there is none. */
  readonly only?: readonly string[];
}

/**
 * `coachbook charts FILE --out DIR`: draws the charts of a workbook, one file each, named after the chart.
 *
 * @returns the code to end with
 */
export async function charts(file: string, options: ChartsOptions, terminal: Terminal): Promise<number> {
  const bytes = await readNamedFile(file);
  if (!bytes.ok) return refuse(terminal, file, bytes.reason);
  const snapshot = readWorkbook(bytes.value);
  if (!snapshot.ok) return refuse(terminal, file, snapshot.reason);
  const all = workbookCharts(snapshot.value);
  if (!all.ok) return refuse(terminal, file, all.reason);
  const wanted = chosen(all.value, options.only ?? []);
  if (!wanted.ok) return refuse(terminal, file, wanted.reason);
  const { drawn, read } = wanted.value;
  const written = await writePictures(drawn, read, options);
  if (!written.ok) return refuse(terminal, file, written.reason);
  const title = `Charts of ${oneLine(basename(file))}, written to ${oneLine(options.out)} as ${words[options.format]}`;
  terminal.out(chartsText(title, wanted.value, terminal.width));
  return drawn.length > 0 ? exitCodes.fine : exitCodes.wanting;
}

const words: Readonly<Record<ChartsOptions['format'], string>> = {
  svg: 'SVG',
  png: 'PNG',
  both: 'SVG and PNG',
};

function chosen(all: WorkbookCharts, only: readonly string[]): Outcome<WorkbookCharts> {
  const names = [...all.drawn, ...all.blank].map(({ plan }) => plan.name);
  const missing = only.find((name) => !names.some(isNamed(name)));
  if (missing !== undefined) return failure(noSuchChart(missing, names));
  const isWanted = ({ plan }: Pick<WorkbookChart, 'plan'>): boolean =>
    only.length === 0 || only.some((name) => isNamed(name)(plan.name));
  return success({ ...all, drawn: all.drawn.filter(isWanted), blank: all.blank.filter(isWanted) });
}

const isNamed =
  (name: string) =>
  (other: string): boolean =>
    other.toLowerCase() === name.toLowerCase();

const noSuchChart = (name: string, names: readonly string[]): Reason => ({
  code: 'no-such-chart',
  what: `No chart is named ${name}.`,
  why: `The charts of this workbook are ${names.join(', ')}.`,
  next: 'Use one of these names after --only.',
});

async function writePictures(
  drawn: readonly WorkbookChart[],
  read: ReadCells,
  { out, format }: ChartsOptions,
): Promise<Outcome<void>> {
  // Nothing to write, no folder that would stay empty.
  if (drawn.length === 0) return success(undefined);
  const folder = await makeNamedFolder(out);
  if (!folder.ok) return folder;
  for (const chart of drawn) {
    const svg = chartPicture(chart, read);
    for (const form of forms.filter((one) => format === 'both' || format === one)) {
      const picture = form === 'svg' ? svg : svgToPng(svg, PNG_SCALE);
      const written = await writeNamedFile(join(out, `${chart.plan.name}.${form}`), picture);
      if (!written.ok) return written;
    }
  }
  return success(undefined);
}
