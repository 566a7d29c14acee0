import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveFolders, type FolderServer } from '../../src/cli/serveFolder';
import { withBrowser } from './support/browser';
import { cellValue, chartTexts, openTab, pane, paneTitle, settled } from './support/workbench';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const root = join(__dirname, '../..');
const library = join(root, 'node_modules/@microsoft/office-js/dist');

const browser = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'coachbook-production-'));
let server: FolderServer;

beforeAll(async () => {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, '--mode', 'production', '--output-path', folder],
    { cwd: root, env: { ...process.env, COACHBOOK_URL: 'https://addin.example/' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  // The workbench around the production build instead of its own.
  server = await serveFolders({ '/': join(root, 'out/workbench'), '/addin/': folder });
}, 240_000);

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Answers for Microsoft's server, from the package; office.js loads its other files with CORS, as that server allows.
 *
 * @param office file that is sent as office.js
 */
const answerAsMicrosoft = async (page: Page, office: string): Promise<void> => {
  await page.route(`${CDN}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    await route.fulfill({
      body: await readFile(join(library, path === 'office.js' ? office : path)),
      contentType: 'text/javascript; charset=utf-8',
      headers: { 'Access-Control-Allow-Origin': '*' },
    });
  });
};

/** What its page in the workbench has a script tag for: the simulated Excel is there before office.js. */
const insideExcel = (): void => {
  const { parent } = window;
  if (parent !== window) parent.openAddin?.(window);
};

it('works in Excel, loads office.js from Microsoft and asks nobody else for anything', async () => {
  const asked: string[] = [];
  const page = await browser.open(server.url, {
    prepare: async (opened) => {
      opened.on('request', (request) => asked.push(request.url()));
      // The simulated Excel reads the object model from the debug build.
      await answerAsMicrosoft(opened, 'office.debug.js');
      await opened.addInitScript(insideExcel);
    },
  });
  await pane(page).getByRole('button', { name: 'Try it with the sample engagement' }).click();
  await pane(page).getByRole('button', { name: 'Open Home' }).click();
  await paneTitle(page, 'Alex Sample').waitFor();
  await settled(page);
  expect(await cellValue(page, '3 Report', 'B29')).toBe(4.75);
  await openTab(page, '3 Report');
  expect(await chartTexts(page, 'Report_self_others')).toContain('4.8');
  await pane(page).getByRole('navigation').getByRole('button', { name: 'Share' }).click();
  await Promise.all([
    page.waitForEvent('download'),
    pane(page).getByRole('button', { name: 'Save a backup copy' }).click(),
  ]);
  await pane(page).getByRole('navigation').getByRole('button', { name: 'Help' }).click();
  await paneTitle(page, 'Help').waitFor();

  const outside = asked.filter((url) => !url.startsWith(server.url) && !/^(blob|data):/.test(url));
  expect(outside[0]).toBe(`${CDN}office.js`);
  expect(outside.filter((url) => !url.startsWith(CDN))).toEqual([]);
  expect(asked.filter((url) => url.includes('/office-js/'))).toEqual([]);
});

it('says where it belongs when it is opened outside Excel', async () => {
  const page = await browser.open(`${server.url}addin/taskpane.html`, {
    prepare: (opened) => answerAsMicrosoft(opened, 'office.js'),
  });
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('This page is not running inside Excel.');
});

it('holds nothing of the workbench', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /workbench|office-js|univer/i.test(file))).toEqual([]);
  const texts = files.filter((file) => /\.(html|js|json|xml)$/.test(file));
  expect(texts).toEqual(expect.arrayContaining(['taskpane.html', 'taskpane.js', 'functions.json']));
  for (const file of texts)
    expect([
      file,
      /openAddin|SimulatedHost|univer(?!sal)|localhost/i.exec(readFileSync(join(folder, file), 'utf8')),
    ]).toEqual([file, null]);
});
