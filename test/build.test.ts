import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sampleFileNames } from '../src/app/sampleFileNames';
import { icons } from '../src/cli/icons';
import { functionDeclarations } from '../src/workbench/functionDeclarations';

/** Budget of performance.md PF9 in bytes: all script that loads before the pane shows, compressed. */
const INITIAL_BUDGET = 165_000;

const root = join(__dirname, '..');
const webpack = join(root, 'node_modules/webpack/bin/webpack.js');

function build(url: string, folder: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', '--output-path', folder],
    { cwd: root, env: { ...process.env, COACHBOOK_URL: url }, encoding: 'utf8' },
  );
  return { status, output: stdout + stderr };
}

describe('the production build', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coachbook-build-'));
  const file = (name: string): string => readFileSync(join(folder, name), 'utf8');
  let page = '';
  let output = '';
  let initial: string[] = [];

  beforeAll(() => {
    const built = build('https://addin.example/coachbook', folder);
    output = built.output;
    if (built.status !== 0) throw new Error(output);
    page = file('taskpane.html');
    initial = [...page.matchAll(/src="?([\w.-]+\.js)/g)].map((match) => match[1] ?? '');
  }, 240_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('loads Office.js from Microsoft, before our scripts', () => {
    const scripts = [...page.matchAll(/<script[^>]*src="?([^\s">]+)/g)].map((match) => match[1]);
    expect(scripts[0]).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(page).not.toContain('office-js');
  });

  it('has pane, commands and functions in one page, commands before the pane', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.html'))).toEqual(['taskpane.html']);
    expect(initial.indexOf('commands.js')).toBeGreaterThanOrEqual(0);
    expect(initial.indexOf('commands.js')).toBeLessThan(initial.indexOf('taskpane.js'));
    expect(file('commands.js')).toContain('FEEDBACK.REPORT');
  });

  it('declares the functions of the workbench, error cells allowed as arguments', async () => {
    const { functions } = JSON.parse(file('functions.json')) as { functions: unknown };
    expect(functions).toEqual(await functionDeclarations());
  });

  it('keeps the first load within its budget, and says how large it is', () => {
    const total = initial
      .map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length)
      .reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(INITIAL_BUDGET);
    const [, printed] = /First load: (\d+) bytes gzip/.exec(output) ?? [];
    expect(Number(printed)).toBe(total);
  });

  it('asks the browser to compile what draws the pane while it arrives, and nothing else', () => {
    const hint = '//# allFunctionsCalledOnLoad\n';
    const marked = readdirSync(folder).filter((name) => name.endsWith('.js') && file(name).startsWith(hint));
    expect(marked.sort()).toEqual(initial.filter((name) => name !== 'commands.js').sort());
  });

  it('leaves every page for when it is shown', () => {
    const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    for (const page of ['page-home', 'page-goals', 'page-start', 'page-help'])
      expect(scripts.some((name) => name.startsWith(`${page}.`))).toBe(true);
    // What each page draws and nobody else does.
    for (const name of initial)
      expect(file(name)).not.toMatch(/fui-Accordion|fui-RadioGroup|fui-ProgressBar/);
  });

  it('leaves the file writer for when it is wanted', () => {
    expect(readdirSync(folder).some((name) => /^xlsx\..*\.js$/.test(name))).toBe(true);
    for (const name of initial) expect(file(name)).not.toContain('spreadsheetml/2006/main');
  });

  it('holds no development build of React, no simulated host and nothing of our package.json but the version', () => {
    const scripts = readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map(file)
      .join('');
    expect(scripts).not.toMatch(/react\.development|NotImplementedInSimulator|univerjs|devDependencies/);
  });

  it('writes the metadata of the functions', () => {
    const { functions } = JSON.parse(file('functions.json')) as { functions: { id: string }[] };
    expect(functions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['FEEDBACK.REPORT', 'FEEDBACK.MEAN', 'GOAL.CHECK', 'GOAL.PROGRESS']),
    );
  });

  it('points the manifest at the place it will be served from', () => {
    const manifest = file('manifest.xml');
    expect(manifest).toContain('https://addin.example/coachbook/taskpane.html');
    expect(manifest).not.toContain('localhost');
  });

  it('takes the sample along', () => {
    expect(readdirSync(join(folder, 'assets/sample')).sort()).toEqual([...sampleFileNames].sort());
  });

  it('takes the icons along', () => {
    const taken = readdirSync(join(folder, 'assets'), { recursive: true, encoding: 'utf8' });
    expect(taken.filter((name) => name.endsWith('.png')).sort()).toEqual(
      icons.map(({ file }) => file).sort(),
    );
  });

  it.each(['http://addin.example', 'https://localhost:3000', 'addin.example', ''])(
    'refuses to be served from "%s"',
    (url) => {
      const { status, output } = build(url, join(folder, 'refused'));
      expect(status).not.toBe(0);
      expect(output).toContain('needs the https address');
    },
    60_000,
  );
});
