import type { Reason } from '../domain/outcome';
import { modelWords } from '../domain/stages/models';
import type { StageModel } from '../workbook/blueprint/types';
import type { CellValue } from '../workbook/cell';
import { serialOfIso } from '../workbook/dates';
import { planWorkbook } from '../workbook/layout';
import type { BuildReport, TableWrite, WorkbookPort } from '../workbook/port';
import type { Stamp, TableRows } from '../workbook/snapshot';
import type { EngagementAnswers, FieldProblem } from './engagementAnswers';
import { checkAnswers } from './engagementAnswers';

/** What the use case can not know by itself. */
export interface StartEnvironment {
  /** ISO date. */
  readonly today: string;
  /** Version of the add-in. */
  readonly version: string;
}

export interface StartedEngagement {
  readonly build: BuildReport;
  /** Model of the workbook: the one it was built with, if it was built before. */
  readonly model: StageModel;
  /** Fields of the Engagement form that were filled. */
  readonly filled: readonly string[];
  /** Fields whose answer was not taken, because the workbook holds another value. */
  readonly kept: readonly string[];
  /** What is worth a second look in the answers. */
  readonly warnings: readonly FieldProblem[];
}

/** The engagement stands, or nothing was built, with the problems beside their fields when the answers were the reason. */
export type StartOutcome =
  | { readonly ok: true; readonly value: StartedEngagement }
  | { readonly ok: false; readonly reason: Reason; readonly fields?: readonly FieldProblem[] };

const FORM = 'Engagement';

/**
 * Builds the engagement workbook and fills in who, when and under which rules. Running it again repairs what is missing: the workbook
 * keeps its model, its stamp and every value a person entered.
 */
export async function startEngagement(
  port: WorkbookPort,
  answers: EngagementAnswers,
  env: StartEnvironment,
): Promise<StartOutcome> {
  const problems = checkAnswers(answers, env.today);
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) return { ok: false, reason: unfinished(errors), fields: problems };

  const before = await port.read();
  if (!before.ok) return before;
  const { stamp: found, tables } = before.value;
  const model = found?.model ?? answers.model;
  const plan = planWorkbook(model);
  if (found && found.schemaVersion > plan.schemaVersion) return { ok: false, reason: newerWorkbook(found) };
  const fresh = { schemaVersion: plan.schemaVersion, model, builtWith: env.version, builtOn: env.today };
  const build = await port.build(plan, found ?? fresh);
  if (!build.ok) return build;

  const { write, filled, kept } = fillForm(answers, model, tables.get(FORM));
  if (filled.length > 0) {
    const written = await port.write([write]);
    if (!written.ok) return written;
  }
  const warnings = problems.filter((problem) => problem.severity === 'warning');
  return { ok: true, value: { build: build.value, model, filled, kept, warnings } };
}

function fillForm(
  answers: EngagementAnswers,
  model: StageModel,
  form: TableRows | undefined,
): { write: TableWrite; filled: string[]; kept: string[] } {
  const held = (header: string): CellValue => form?.rows[0]?.[form.headers.indexOf(header)] ?? null;
  // A form without an id and a client holds nothing but what a new workbook starts with: the answers go over that.
  const begun = held('Engagement ID') !== null || held('Client name') !== null;
  const id = answers.engagementId?.trim() || (held('Engagement ID') ?? `E-${answers.startDate}`);
  const given = [...formValues(answers, model, id)].filter(([, value]) => value !== null);
  const stays = ([header]: readonly [string, CellValue]): boolean => begun && held(header) !== null;
  const taken = given.filter((entry) => !stays(entry));
  const kept = given.filter((entry) => stays(entry) && held(entry[0]) !== entry[1]).map(([header]) => header);
  if (answers.model !== model) kept.push('Stage model');
  const headers = taken.map(([header]) => header);
  const write: TableWrite = {
    table: FORM,
    headers,
    rows: [taken.map(([, value]) => value)],
    mode: 'replace',
  };
  return { write, filled: headers, kept };
}

/** Values of the form by header; null for what was not answered. */
function formValues(
  answers: EngagementAnswers,
  model: StageModel,
  id: CellValue,
): ReadonlyMap<string, CellValue> {
  const text = (value: string | undefined): CellValue => value?.trim() || null;
  const date = (iso: string | undefined): CellValue => (iso === undefined ? null : serialOfIso(iso));
  const { clientConsent360: consent } = answers;
  return new Map<string, CellValue>([
    ['Engagement ID', id],
    ['Client name', text(answers.clientName)],
    ['Client code', text(answers.clientCode)],
    ['Client role', text(answers.clientRole)],
    ['Organisation', text(answers.organisation)],
    ['Coach name', text(answers.coachName)],
    ['Coach credential', text(answers.coachCredential)],
    ['Sponsor name', text(answers.sponsorName)],
    ['Sponsor role', text(answers.sponsorRole)],
    ['Programme', text(answers.programme)],
    ['Cost centre', text(answers.costCentre)],
    ['Stage model', modelWords[model]],
    ['Start date', date(answers.startDate)],
    ['Planned end', date(answers.plannedEnd)],
    ['Sessions contracted', answers.sessions],
    ['Session minutes', answers.sessionMinutes ?? null],
    ['Frequency', text(answers.frequency)],
    ['Format', text(answers.format)],
    ['Status', text(answers.status)],
    ['Disclosure level', text(answers.disclosureLevel)],
    ['Client consent 360', consent === undefined ? null : consent ? 'Yes' : 'No'],
    ['Consent date', date(answers.consentDate)],
    ['Min raters', answers.minRaters ?? null],
    ['Min comments', answers.minComments ?? null],
  ]);
}

const unfinished = (problems: readonly FieldProblem[]): Reason => ({
  code: 'answers-unfinished',
  what:
    problems.length === 1
      ? 'One answer needs another look.'
      : `${problems.length} answers need another look.`,
  why: problems.map((problem) => problem.sentence).join(' '),
  next: 'Put them right, then start again. Nothing was built.',
});

const newerWorkbook = (stamp: Stamp): Reason => ({
  code: 'newer-workbook',
  what: `This workbook was built by a newer Coachbook (${stamp.builtWith}).`,
  why: 'It may have tables and columns that this version does not know. Nothing was changed.',
  next: 'Update the add-in, then open the workbook again.',
});
