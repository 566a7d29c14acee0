import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { prepareCopy, type CopyDraft } from '../src/app/share/prepareCopy';
import type { Outcome } from '../src/domain/outcome';
import { startHeadless } from '../src/workbench/headless';
import { runSampleJob, sampleToday } from '../src/workbench/sampleJob';
import { searched } from '../src/xlsx/scan/searched';
import { writeWorkbook } from '../src/xlsx/write';
import { copyModel } from './copyModel';
import { excelJsWriter } from './excelJs';
import { cellsIn, differenceTo } from './sameCells';
import { ratio } from './table';
import { interleaved, shown } from './timing';
import { openXlsxWriter, type OpenXlsxWriter } from './xlsxWriter';

/** In the order of the pane. */
const audiences = ['client', 'sponsor', 'hr', 'admin', 'coach'] as const;

const rounds = { rounds: 11, warmUp: 4 };

type Row = Record<string, string | number>;

/**
 * Time to write each copy of the sample engagement, from its plan and content to the bytes, beside ExcelJS and XlsxWriter with the same
 * model (performance.md PF7; aim: each takes at least twice as long). The floor is what zlib takes to pack the parts of our file.
 *
 * @returns the rows, and why XlsxWriter is not among them, if so
 * @throws Error when the files do not hold the same cells
 */
export async function benchShareCopies(): Promise<{
  readonly rows: readonly Row[];
  readonly withoutXlsxWriter: string | null;
}> {
  const headless = await startHeadless();
  const { snapshot } = await runSampleJob(headless, 'combined');
  headless.dispose();
  const python = openXlsxWriter();
  const peer = typeof python === 'string' ? null : python;
  try {
    const rows: Row[] = [];
    for (const audience of audiences)
      rows.push(await measure(valueOf(prepareCopy(snapshot, audience, sampleToday)), peer));
    return { rows, withoutXlsxWriter: typeof python === 'string' ? python : null };
  } finally {
    peer?.close();
  }
}

async function measure(
  { audience, plan, content, title, forbidden }: CopyDraft,
  peer: OpenXlsxWriter | null,
): Promise<Row> {
  const date = new Date(`${sampleToday}T00:00:00Z`);
  const properties = { title, creator: 'Coachbook', created: date, modified: date };
  const write = (): Uint8Array => valueOf(writeWorkbook(plan, content, properties));
  // ExcelJS has no charts: what it is held against has none either.
  const plain = { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, charts: [] })) };
  const writePlain = (): Uint8Array => valueOf(writeWorkbook(plain, content, properties));
  const model = copyModel(plan, content, title);
  const excelJs = excelJsWriter(model);
  await peer?.take(model);

  const bytes = write();
  const cells = cellsIn(bytes);
  const difference = Math.max(
    differenceTo(cells, 'ExcelJS', cellsIn(await excelJs())),
    peer ? differenceTo(cells, 'XlsxWriter', cellsIn(await peer.bytes())) : 0,
  );
  const parts = Object.values(unzipSync(bytes));
  const { floor, ours, oursPlain, theirs, python, scan } = await interleaved(
    {
      floor: { run: () => parts.map((part) => deflateRawSync(part)) },
      ours: { run: write },
      oursPlain: { run: writePlain },
      theirs: { run: excelJs },
      python: { run: () => peer?.write() ?? NaN, timesItself: true },
      scan: { run: () => valueOf(searched(bytes, forbidden)) },
    },
    rounds,
  );
  return {
    copy: audience,
    sheets: plan.sheets.length,
    cells: cells.size,
    charts: plan.sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0),
    bytes: bytes.length,
    'floor ms': shown(floor),
    'ours ms': shown(ours),
    'ours / floor': ratio(ours.median, floor.median),
    ...(peer
      ? { 'XlsxWriter ms': shown(python), 'XlsxWriter / ours': ratio(python.median, ours.median) }
      : {}),
    'ours without charts ms': shown(oursPlain),
    'ExcelJS ms': shown(theirs),
    'ExcelJS / ours without charts': ratio(theirs.median, oursPlain.median),
    'leak scan ms': shown(scan),
    difference,
  };
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.reason.what} ${outcome.reason.why}`);
}
