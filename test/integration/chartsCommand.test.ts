import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookCharts } from '../../src/app/charts/workbookCharts';
import { svgToPng } from '../../src/cli/png';
import { chartPicture } from '../../src/drawing/chartPicture';
import { PNG_SCALE } from '../../src/drawing/pngScale';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { chartNames, withChartCells } from '../support/chartCells';
import { fileOf } from '../support/goalsWorkbook';
import { partsOf, withPart } from '../support/packages';
import { runCommand, runInstalled } from '../support/runCommand';

// Every run starts a Node of its own, and other tests may keep the machine busy.
jest.setTimeout(30_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coachbook-charts-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const coachbook = (...args: string[]) => runCommand(folder, args);

function put(name: string, content: WorkbookSnapshot): string {
  writeFileSync(join(folder, name), fileOf(content));
  return name;
}

const written = (name: string): Buffer => readFileSync(join(folder, name));

/** The drawing of a chart by the way that the pane takes: from the workbook that is open. */
function drawnInPane(snapshot: WorkbookSnapshot, name: string): string {
  const charts = workbookCharts(snapshot);
  const chart = charts.ok && charts.value.drawn.find(({ plan }) => plan.name === name);
  if (!chart) throw new Error(`${name} has no figures.`);
  return chartPicture(chart, charts.value.read);
}

describe('the pictures', () => {
  const content = withChartCells({ blank: ['Report_gaps'] });

  it('are one SVG and one PNG for each chart with figures, and the others are listed with the reason', async () => {
    const file = put('my engagement.xlsx', content);
    const { code, out, problem } = await runInstalled(folder, ['charts', file, '--out', 'all/of them']);
    expect([code, problem]).toEqual([0, '']);
    const drawn = chartNames.filter((name) => name !== 'Report_gaps');
    expect(readdirSync(join(folder, 'all/of them')).sort()).toEqual(
      drawn.flatMap((name) => [`${name}.png`, `${name}.svg`]).sort(),
    );
    expect(out).toMatch(/^Charts of my engagement\.xlsx, written to all\/of them as SVG and PNG\n\n/);
    expect(out).toMatch(/\n✔ Written {5}Progress_now +What Progress_now shows\.\n/);
    expect(out).toMatch(/\n○ No figures {2}Report_gaps +What Report_gaps shows\.\n/);
    expect(out).toMatch(
      new RegExp(`\n\n${chartNames.length} charts: ${drawn.length} written, 1 without figures\\.\n$`),
    );
  });

  it('are byte for byte those of the pane', async () => {
    const file = put('same.xlsx', content);
    await coachbook('charts', file, '--out', 'same');
    for (const name of chartNames.filter((one) => one !== 'Report_gaps')) {
      const svg = drawnInPane(content, name);
      expect(written(`same/${name}.svg`).toString()).toBe(svg);
      // Drawn once more, so that a PNG is the same every time.
      expect([name, written(`same/${name}.png`).equals(svgToPng(svg, PNG_SCALE))]).toEqual([name, true]);
    }
  });

  it('replace those of an earlier run, and touch nothing else', async () => {
    const file = put('over.xlsx', content);
    mkdirSync(join(folder, 'over'));
    writeFileSync(join(folder, 'over/Progress_now.svg'), 'old');
    writeFileSync(join(folder, 'over/Notes.txt'), 'mine');
    const before = written('over.xlsx');
    const { code } = await coachbook(
      'charts',
      file,
      '--out',
      'over',
      '--format',
      'svg',
      '--only',
      'PROGRESS_now',
    );
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'over')).sort()).toEqual(['Notes.txt', 'Progress_now.svg']);
    expect(written('over/Progress_now.svg').toString()).toMatch(/^<svg /);
    expect(written('over.xlsx').equals(before)).toBe(true);
  });

  it('are those that are asked for', async () => {
    const file = put('only.xlsx', content);
    const only = ['--only', 'Sessions_used', '--only', 'Progress_now'];
    const { out } = await coachbook('charts', file, '--out', 'only', '--format', 'png', ...only);
    expect(readdirSync(join(folder, 'only')).sort()).toEqual(['Progress_now.png', 'Sessions_used.png']);
    expect(out).toMatch(/\n2 charts: 2 written\.\n$/);
  });

  it('are none where no chart has figures: the command ends with 1 and makes no folder', async () => {
    const file = put('new.xlsx', withChartCells({ blank: chartNames }));
    const { code, out, problem } = await coachbook('charts', file, '--out', 'none');
    expect([code, problem]).toEqual([1, '']);
    expect(out).toMatch(
      new RegExp(`\n${chartNames.length} charts: ${chartNames.length} without figures\\.\n$`),
    );
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('what cannot be drawn is refused with a sentence and the code 2', () => {
  /** A file as programs write it that know formulas and do not calculate them. */
  function notCalculated(): Uint8Array {
    let bytes = fileOf(withChartCells());
    for (const name of partsOf(bytes).keys())
      if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name))
        bytes = withPart(bytes, name, (part) => part.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
    return bytes;
  }

  it.each<[string, RegExp, () => Uint8Array | string | Promise<Uint8Array>]>([
    ['a text file', /not an Excel workbook/, () => 'Goal ID;Statement'],
    [
      'a workbook of somebody else',
      /no engagement workbook that Coachbook has built/,
      () => fileOf({ ...withChartCells(), stamp: null }),
    ],
    ['a workbook without values', /did not calculate/, notCalculated],
  ])('%s', async (_, sentence, content) => {
    writeFileSync(join(folder, 'refused.xlsx'), await content());
    const { code, out, problem } = await coachbook('charts', 'refused.xlsx', '--out', 'refused');
    expect([code, out]).toEqual([2, '']);
    expect(problem).toMatch(/^refused\.xlsx: [A-Z].*\.\n$/);
    expect(problem).toMatch(sentence);
    expect(existsSync(join(folder, 'refused'))).toBe(false);
  });

  it('a file that is not there', async () => {
    const { code, problem } = await coachbook('charts', 'lost.xlsx', '--out', 'lost');
    expect([code, problem]).toEqual([2, expect.stringContaining('Nothing is named lost.xlsx')]);
  });

  it('a folder that is a file', async () => {
    const file = put('taken.xlsx', withChartCells());
    const { code, problem } = await coachbook('charts', file, '--out', 'taken.xlsx/pictures');
    expect([code, problem]).toEqual([
      2,
      expect.stringContaining('There is a file where a folder should be.'),
    ]);
  });

  it('a chart that there is not: the names of those that there are', async () => {
    const file = put('named.xlsx', withChartCells());
    const { code, problem } = await coachbook('charts', file, '--out', 'named', '--only', 'Progres_now');
    expect([code, problem]).toEqual([
      2,
      expect.stringMatching(/No chart is named Progres_now\..*Progress_now/),
    ]);
  });
});

describe('wrong words on the command line', () => {
  it.each([
    [['charts', '--out', 'x'], /missing required argument 'file'/],
    [['charts', 'a.xlsx'], /required option '--out <folder>' not specified/],
    [['charts', 'a.xlsx', '--out', 'x', '--format', 'gif'], /Allowed choices are svg, png, both/],
  ])('%j end with 2 and the way to help', async (args, sentence) => {
    const { code, out, problem } = await coachbook(...args);
    expect([code, out]).toEqual([2, '']);
    expect(problem).toMatch(sentence);
    expect(problem).toContain('Run npx coachbook charts --help');
  });

  it('are explained by the help, which says what is written over', async () => {
    const { code, out } = await coachbook('charts', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/--only[\s\S]*over files of the same names[\s\S]*Ends with 0/);
    expect((await coachbook('--help')).out).toMatch(/charts \[options\] <file>/);
  });
});
