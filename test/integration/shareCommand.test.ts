import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extentsOf } from '../../src/workbook/extents';
import { planWorkbook } from '../../src/workbook/layout';
import { writeWorkbook } from '../../src/xlsx/write';
import { canaryWorkbook, type CanaryChoice } from '../support/share/canaries';
import { textOfFile } from '../support/share/fileText';
import { runCommand, runInstalled } from '../support/runCommand';

// Every run starts a Node of its own, and other tests may keep the machine busy.
jest.setTimeout(60_000);

let folder: string;

const choice: CanaryChoice = {
  terms: { level: 'L2', selfFunded: false, consent360: false },
  ticks: [true, false, true],
  rows: 3,
  bothFits: true,
};

function engagement(name: string, terms: CanaryChoice['terms']): void {
  const { snapshot } = canaryWorkbook({ ...choice, terms });
  const day = new Date('2026-01-05T00:00:00Z');
  const written = writeWorkbook(planWorkbook('combined', extentsOf(snapshot)), snapshot, {
    title: 'Coaching engagement',
    creator: 'Coachbook',
    created: day,
    modified: day,
  });
  if (!written.ok) throw new Error(written.reason.why);
  writeFileSync(join(folder, name), written.value);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coachbook-share-'));
  engagement('engagement.xlsx', choice.terms);
  engagement('own.xlsx', { ...choice.terms, selfFunded: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const coachbook = (...args: string[]) => runCommand(folder, args);

const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));

describe('coachbook share', () => {
  it('writes a copy, and says what it is by its fingerprint and what it leaves out', async () => {
    const { code, out } = await runInstalled(folder, [
      'share',
      'engagement.xlsx',
      '--audience',
      'sponsor',
      '--out',
      'sponsor.xlsx',
    ]);
    expect(code).toBe(0);
    expect(out).toContain(`SHA-256 ${createHash('sha256').update(bytesOf('sponsor.xlsx')).digest('hex')}`);
    expect(out).toContain(
      'Private notes: Session no, Private notes, Hypotheses, For supervision (3; for the coach alone)',
    );
  });

  it('writes slides for a sponsor', async () => {
    const { code } = await coachbook(
      'share',
      'engagement.xlsx',
      '--audience',
      'sponsor',
      '--out',
      'sponsor.pptx',
    );
    expect(code).toBe(0);
    expect(textOfFile(bytesOf('sponsor.pptx'))).toContain('coaching progress');
  });

  it('ends with 1 and the reason when the contract allows no copy', async () => {
    const { code, problem } = await coachbook(
      'share',
      'own.xlsx',
      '--audience',
      'sponsor',
      '--out',
      'no.xlsx',
    );
    expect(code).toBe(1);
    expect(problem).toMatch(/self-funded: there is nobody to make a copy/);
    expect(existsSync(join(folder, 'no.xlsx'))).toBe(false);
  });

  it.each([
    [
      'a file over the workbook itself',
      ['engagement.xlsx', '--audience', 'hr', '--out', './engagement.xlsx'],
      /over the workbook itself/,
    ],
    [
      'slides for anybody else',
      ['engagement.xlsx', '--audience', 'client', '--out', 'client.pptx'],
      /cannot be written to a file of that name/,
    ],
    [
      'a file that is no engagement',
      ['sponsor.xlsx', '--audience', 'hr', '--out', 'hr.xlsx'],
      /no engagement workbook/,
    ],
    [
      'a reader that nobody knows',
      ['engagement.xlsx', '--audience', 'press', '--out', 'press.xlsx'],
      /Allowed choices are client, sponsor, hr/,
    ],
  ])('refuses %s', async (_, args, why) => {
    const { code, problem } = await coachbook('share', ...args);
    expect(code).toBe(2);
    expect(problem).toMatch(why);
  });
});

describe('coachbook scan', () => {
  it('finds nothing in a copy that was made for its reader', async () => {
    await coachbook('share', 'engagement.xlsx', '--audience', 'hr', '--out', 'hr.xlsx');
    const { code, out } = await coachbook(
      'scan',
      'hr.xlsx',
      '--against',
      'engagement.xlsx',
      '--audience',
      'hr',
    );
    expect(out).toContain('None was found.');
    expect(code).toBe(0);
  });

  it('finds what nobody may have, names the place, and does not repeat it', async () => {
    const { code, out } = await coachbook('scan', 'engagement.xlsx', '--against', 'engagement.xlsx');
    expect(code).toBe(1);
    expect(out).toMatch(/✖ Private notes, row 1, Private notes: in xl\/sharedStrings\.xml/);
    expect(out).not.toContain('canary ');
  });
});
