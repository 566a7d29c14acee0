import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { copyReceipt } from '../../src/app/share/copyReceipt';
import { prepareCopy, type CopyDraft } from '../../src/app/share/prepareCopy';
import { readReturnedCopy } from '../../src/app/share/readReturnedCopy';
import type { Audience } from '../../src/domain/audience/grants';
import { readCopy } from '../../src/xlsx/readCopy';
import { writeCopy } from '../../src/xlsx/writeCopy';
import { startHeadless } from '../../src/workbench/headless';
import { runSampleJob, sampleToday, type SampleJob } from '../../src/workbench/sampleJob';
import { JSDOM } from 'jsdom';

/** Programs of the machine, not of the project: where they are missing these tests are skipped, and in CI they fail instead. */
const python = '/usr/bin/python3';
const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const inCi = process.env['CI'] === 'true';
const openpyxl = inCi || has(python, '-c', 'import openpyxl') ? test : test.skip;
const libreOffice = inCi || has('soffice', '--version') ? test : test.skip;

let folder: string;
let job: SampleJob;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'coachbook-readers-'));
  const headless = await startHeadless();
  job = await runSampleJob(headless, 'combined');
  headless.dispose();
  writeFileSync(join(folder, 'engagement.xlsx'), job.file);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const planned = (list: 'tables' | 'validations' | 'formats' | 'charts') =>
  job.plan.sheets.reduce((sum, sheet) => sum + sheet[list].length, 0);

/** Cells with a validation in a spreadsheet of the OpenDocument format, where equal neighbours stand for each other. */
function validatedCells(content: Document): number {
  const times = (element: Element | null, attribute: string): number =>
    Number(element?.getAttribute(attribute) ?? 1);
  return [...content.getElementsByTagName('table:table-cell')]
    .filter((cell) => cell.hasAttribute('table:content-validation-name'))
    .reduce(
      (sum, cell) =>
        sum +
        times(cell, 'table:number-columns-repeated') *
          times(cell.parentElement, 'table:number-rows-repeated'),
      0,
    );
}

openpyxl('openpyxl (skipped where python3-openpyxl is not installed) finds every part of the plan', () => {
  const counts: unknown = JSON.parse(
    execFileSync(python, [join(__dirname, '../support/openpyxlCounts.py'), join(folder, 'engagement.xlsx')], {
      encoding: 'utf8',
    }),
  );
  expect(counts).toEqual({
    sheets: job.plan.sheets.length,
    tables: planned('tables'),
    validations: planned('validations'),
    formats: planned('formats'),
    // One more than planned: the stamp.
    names: job.plan.names.length + 1,
    charts: planned('charts'),
  });
});

libreOffice(
  'LibreOffice (skipped where soffice is not installed) opens the file and keeps every part when it saves it again',
  () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, join(folder, 'engagement.xlsx')],
      { stdio: 'ignore', timeout: 120_000 },
    );
    const parts = unzipSync(readFileSync(join(folder, 'engagement.ods')));
    const content = new JSDOM(Buffer.from(parts['content.xml'] ?? []).toString('utf8'), {
      contentType: 'application/xml',
    }).window.document;
    const count = (tag: string) => content.getElementsByTagName(tag).length;
    // Sheets, and tables as database ranges, by the names of the OpenDocument format.
    const sheets = [...content.getElementsByTagName('table:table')].filter(
      (table) => table.parentNode?.nodeName === 'office:spreadsheet',
    );
    expect(sheets.map((sheet) => sheet.getAttribute('table:name'))).toEqual(
      job.plan.sheets.map(({ name }) => name),
    );
    expect(count('table:database-range')).toBe(planned('tables'));
    // LibreOffice keeps equal rules once, so the cells are counted that have one.
    expect(validatedCells(content)).toBe(
      job.plan.sheets
        .flatMap(({ validations }) => validations)
        .reduce((sum, { range }) => sum + range.rows * range.columns, 0),
    );
    expect(count('calcext:condition')).toBe(planned('formats'));
    expect(Object.keys(parts).filter((name) => /^Object \d+\/content\.xml$/.test(name))).toHaveLength(
      planned('charts'),
    );
    expect(content.documentElement.textContent).toContain('Direct report + Other');
  },
  150_000,
);

const readersOfCopies: readonly Audience[] = ['client', 'sponsor', 'hr', 'admin', 'coach'];

async function copyFor(audience: Audience): Promise<{ draft: CopyDraft; path: string; bytes: Uint8Array }> {
  const draft = prepareCopy(job.snapshot, audience, sampleToday);
  if (!draft.ok) throw new Error(draft.reason.code);
  const bytes = writeCopy(draft.value, sampleToday, await copyReceipt(draft.value));
  if (!bytes.ok) throw new Error(bytes.reason.why);
  const path = join(folder, `copy-${audience}.xlsx`);
  writeFileSync(path, bytes.value);
  return { draft: draft.value, path, bytes: bytes.value };
}

describe.each(readersOfCopies)('the copy for %s', (audience) => {
  openpyxl(
    'opens in openpyxl (skipped where python3-openpyxl is not installed) with all that it has',
    async () => {
      const { draft, path } = await copyFor(audience);
      const counts = JSON.parse(
        execFileSync(python, [join(__dirname, '../support/openpyxlCounts.py'), path], { encoding: 'utf8' }),
      ) as Record<string, number>;
      const { sheets } = draft.plan;
      expect(counts).toMatchObject({
        sheets: sheets.length,
        tables: sheets.flatMap(({ tables }) => tables).length,
        charts: sheets.flatMap(({ charts }) => charts).length,
      });
    },
  );

  it('has no formula of ours, no link to another file, nothing hidden, and nobody in its properties', async () => {
    const { bytes } = await copyFor(audience);
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
    const all = parts.map(([, text]) => text).join('\n');
    expect(
      parts.map(([name]) => name).filter((name) => /externalLink|comments|vbaProject/i.test(name)),
    ).toEqual([]);
    // The whole file in a message would help nobody.
    const has = (pattern: RegExp): boolean => pattern.test(all);
    expect(has(/COACH\.|_xldudf/)).toBe(false);
    expect(has(/state="(?:very)?[hH]idden"|<(?:row|col)[^>]* hidden="1"/)).toBe(false);
    expect(has(/>Coachbook<\/dc:creator>/)).toBe(true);
    // Whoever only reads gets values; whoever works on gets native formulas.
    const isRead = audience === 'sponsor' || audience === 'hr';
    expect(has(/<definedName (?!name="_xlnm)/)).toBe(!isRead);
    expect(has(/<f[ >]/)).toBe(audience === 'client' || audience === 'coach');
  });

  it('is the same to the byte when it is made again', async () => {
    const [first, second] = [await copyFor(audience), await copyFor(audience)];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });
});

libreOffice(
  'LibreOffice (skipped where soffice is not installed) opens every copy, with its sheets and charts',
  async () => {
    const copies = await Promise.all(readersOfCopies.map(copyFor));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const files = copies.map(({ path }) => path);
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, ...files], {
      stdio: 'ignore',
      timeout: 140_000,
    });
    for (const { path, draft } of copies) {
      const parts = unzipSync(readFileSync(path.replace(/xlsx$/, 'ods')));
      const charts = Object.keys(parts).filter((name) => /^Object \d+\/content\.xml$/.test(name));
      expect(charts).toHaveLength(draft.plan.sheets.flatMap((sheet) => sheet.charts).length);
      const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
      for (const { name } of draft.plan.sheets) expect(content).toContain(`table:name="${name}"`);
    }
  },
  150_000,
);

libreOffice(
  'LibreOffice (skipped where soffice is not installed) saves a copy of the client that can still be merged back, with no change of its own',
  async () => {
    const { path } = await copyFor('client');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const saved = join(folder, 'saved');
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', saved, path], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    const copy = readCopy(readFileSync(join(saved, 'copy-client.xlsx')));
    if (!copy.ok) throw new Error(copy.reason.code);
    const { copyId } = copy.value.receipt;
    const tables = new Map(job.snapshot.tables);
    tables.set('Share_log', { name: 'Share_log', headers: ['Copy ID'], rows: [[copyId]] });
    const review = await readReturnedCopy(copy.value, { tables });
    expect(review.ok ? [review.value.changes, review.value.problems] : review.reason).toEqual([[], []]);
  },
  150_000,
);

/** The file with one sheet to print: the others are hidden, and have no area to print. */
function printing(file: Uint8Array, tab: string): Uint8Array {
  const parts = unzipSync(file);
  const path = 'xl/workbook.xml';
  const at = job.plan.sheets.findIndex(({ name }) => name === tab);
  const book = strFromU8(parts[path] ?? new Uint8Array())
    .replace('<workbookView ', `<workbookView activeTab="${at}" `)
    .replace(/<sheet name="([^"]*)"/g, (sheet, name) => (name === tab ? sheet : `${sheet} state="hidden"`))
    .replace(
      /<definedName name="_xlnm\.Print_Area" localSheetId="(\d+)"[^>]*>[^<]*<\/definedName>/g,
      (area, sheet) => (Number(sheet) === at ? area : ''),
    );
  return zipSync({ ...parts, [path]: strToU8(book) });
}

libreOffice(
  'LibreOffice (skipped where soffice is not installed) prints the page for the sponsor on one page',
  () => {
    const tab = job.plan.sheets.find(({ key }) => key === 'sponsorPage')?.name ?? '';
    writeFileSync(join(folder, 'sponsor.xlsx'), printing(job.file, tab));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'sponsor.xlsx')],
      { stdio: 'ignore', timeout: 120_000 },
    );
    const pdf = readFileSync(join(folder, 'sponsor.pdf'), 'latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    // A4 across, in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 84[12][.\d]* 595[.\d]*\s*\]/);
  },
  150_000,
);
