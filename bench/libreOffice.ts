import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { competenciesOf, longRows, type CompleteFeedback } from './completeFeedback';

/** What LibreOffice took for one AVERAGEIFS for each group and competency over one row per answer. */
export interface LibreOfficeTimes {
  /** Milliseconds of each hard recalculation. */
  readonly hard: readonly number[];
  /** Milliseconds from each edit of one score until all results were read. */
  readonly edits: readonly number[];
  /** Means by competency and group. */
  readonly results: readonly (readonly number[])[];
}

const PYTHON = '/usr/bin/python3';

/** Why LibreOffice cannot be measured here; `null` when it can. */
export function libreOfficeMissing(): string | null {
  if (spawnSync('soffice', ['--version']).status !== 0) return 'LibreOffice (soffice) is not installed';
  if (spawnSync(PYTHON, ['-c', 'import uno']).status !== 0)
    return `${PYTHON} cannot import uno (package python3-uno)`;
  return null;
}

/**
 * Opens the answers as text rows in LibreOffice, with a profile of its own, and recalculates.
 *
 * @throws Error when LibreOffice does not do it
 */
export function timeLibreOffice(feedback: CompleteFeedback, rounds: number): LibreOfficeTimes {
  const folder = mkdtempSync(join(tmpdir(), 'coachbook-libreoffice-'));
  const pipe = `coachbook-${process.pid}`;
  const csv = join(folder, 'answers.csv');
  const rows = longRows(feedback);
  writeFileSync(csv, rows.map((row) => row.join(',')).join('\n'));
  const office = spawn(
    'soffice',
    [
      '--headless',
      '--norestore',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      `--accept=pipe,name=${pipe};urp;`,
    ],
    { stdio: 'ignore' },
  );
  try {
    const task = {
      pipe,
      csv: pathToFileURL(csv).href,
      formulas: formulasOf(feedback, rows.length),
      rounds,
      edit: [rows.length - 1, 5],
    };
    const { status, stdout, stderr } = spawnSync(PYTHON, [join(__dirname, 'libreOffice.py')], {
      input: JSON.stringify(task),
      encoding: 'utf8',
      timeout: 300_000,
    });
    if (status !== 0) throw new Error(`LibreOffice was not measured: ${stderr}`);
    return JSON.parse(stdout) as LibreOfficeTimes;
  } finally {
    office.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const formulasOf = (feedback: CompleteFeedback, last: number): string[][] =>
  competenciesOf(feedback).map((competency) =>
    feedback.groups.map(
      (group) =>
        `=AVERAGEIFS($Answers.$F$2:$F$${last};$Answers.$C$2:$C$${last};"${group}";$Answers.$D$2:$D$${last};"${competency}")`,
    ),
  );
