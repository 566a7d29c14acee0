import { modelWords } from '../domain/stages/models';
import type { StageModel } from '../workbook/blueprint/types';
import type { CellValue } from '../workbook/cell';
import { isoOfSerial, serialOfIso } from '../domain/dates';
import { records } from '../workbook/mapping/records';
import type { TableWrite } from '../workbook/port';
import type { TableRows } from '../workbook/snapshot';
import type { EngagementAnswers } from './engagementAnswers';

/** Name of the form on the sheet Engagement. */
export const ENGAGEMENT = 'Engagement';

/** A write of the form, with the headers that it fills and those whose answer is not taken because the workbook holds another value. */
export interface FormFilling {
  readonly write: TableWrite;
  readonly filled: readonly string[];
  readonly kept: readonly string[];
}

/** Puts the answers into the fields that nobody has filled yet. */
export function fillForm(
  answers: EngagementAnswers,
  model: StageModel,
  form: TableRows | undefined,
): FormFilling {
  const held = (header: string): CellValue => form?.rows[0]?.[form.headers.indexOf(header)] ?? null;
  const begun = isBegun(form);
  const id = answers.engagementId?.trim() || (held('Engagement ID') ?? `E-${answers.startDate}`);
  const given = [...formValues(answers, model, id)].filter(([, value]) => value !== null);
  const stays = ([header]: readonly [string, CellValue]): boolean => begun && held(header) !== null;
  const taken = given.filter((entry) => !stays(entry));
  const kept = given.filter((entry) => stays(entry) && held(entry[0]) !== entry[1]).map(([header]) => header);
  if (answers.model !== model) kept.push('Stage model');
  const filled = taken.map(([header]) => header);
  const row = taken.map(([, value]) => value);
  return { write: { table: ENGAGEMENT, headers: filled, rows: [row], mode: 'replace' }, filled, kept };
}

/** A form without an id and a client holds nothing but what a new workbook starts with. */
export function isBegun(form: TableRows | undefined): boolean {
  const [row] = records(form);
  return row !== undefined && (row.text('Engagement ID') ?? row.text('Client name')) !== null;
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

/** The answers as the form of a workbook holds them; what is blank, or no number or date where one belongs, is left out. */
export function answersInForm(form: TableRows | undefined): Partial<EngagementAnswers> {
  const [row] = records(form);
  if (!row) return {};
  const iso = (header: string): string | null => {
    const serial = row.number(header);
    return serial === null ? null : isoOfSerial(serial);
  };
  const found = {
    clientName: row.text('Client name'),
    coachName: row.text('Coach name'),
    sponsorName: row.text('Sponsor name'),
    sponsorRole: row.text('Sponsor role'),
    startDate: iso('Start date'),
    plannedEnd: iso('Planned end'),
    sessions: row.number('Sessions contracted'),
    disclosureLevel: row.text('Disclosure level'),
    consentDate: iso('Consent date'),
  };
  return {
    ...Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null)),
    clientConsent360: row.yes('Client consent 360'),
  };
}
