import { serialOfIso } from '../domain/dates';
import { directions, type Direction } from '../domain/progress/percentToTarget';
import type { CellValue } from '../workbook/cell';
import { parseNumber } from './import/numbers';

/** Columns of the goals table that a new goal is asked for, in the order of the table. */
export const draftHeaders = [
  'Statement',
  'Metric',
  'Unit',
  'Direction',
  'Baseline',
  'Baseline date',
  'Target',
  'Low',
  'High',
  'Milestone',
  'Start',
  'Due',
  'Owner',
  'Evidence',
  'Value',
  'Aspiration',
  'Importance',
  'Confidence',
  'Sponsor visible',
] as const;

export type DraftHeader = (typeof draftHeaders)[number];

/** A goal while it is being written, as typed: what is no number must still be there to be put right. Dates are ISO. */
export type GoalDraft = Readonly<Record<DraftHeader, string>>;

/** A goal before anybody has written anything: the client owns it, and nobody else reads it. */
export const emptyGoal: GoalDraft = {
  Statement: '',
  Metric: '',
  Unit: '',
  Direction: '',
  Baseline: '',
  'Baseline date': '',
  Target: '',
  Low: '',
  High: '',
  Milestone: '',
  Start: '',
  Due: '',
  Owner: 'Client',
  Evidence: '',
  Value: '',
  Aspiration: '',
  Importance: '',
  Confidence: '',
  'Sponsor visible': 'No',
};

const numbers: ReadonlySet<DraftHeader> = new Set([
  'Baseline',
  'Target',
  'Low',
  'High',
  'Importance',
  'Confidence',
]);
const dates: ReadonlySet<DraftHeader> = new Set(['Baseline date', 'Start', 'Due']);

/** Columns that belong to some directions only. Others are asked for whatever the direction is, or before it is chosen. */
const belongs: Partial<Record<DraftHeader, readonly Direction[]>> = {
  Unit: ['Increase', 'Decrease', 'Maintain'],
  Baseline: ['Increase', 'Decrease', 'Maintain'],
  'Baseline date': ['Increase', 'Decrease', 'Maintain'],
  Target: ['Increase', 'Decrease'],
  Low: ['Maintain'],
  High: ['Maintain'],
  Milestone: ['Achieve'],
};

/** True when a goal of the chosen direction has something in this column. Before it is chosen: what most goals have. */
export function isAsked(header: DraftHeader, { Direction: word }: GoalDraft): boolean {
  const direction = directions.find((known) => known === word) ?? 'Increase';
  return belongs[header]?.includes(direction) ?? true;
}

/** The cells of a draft by header. What does not belong to its direction stays out; what cannot be read goes in as it was typed. */
export function draftCells(draft: GoalDraft): ReadonlyMap<DraftHeader, CellValue> {
  return new Map(
    draftHeaders.map((header) => [header, isAsked(header, draft) ? cellOf(header, draft) : leftOut(header)]),
  );
}

/** The unit that a milestone has in the workbook's list. */
const leftOut = (header: DraftHeader): CellValue => (header === 'Unit' ? 'milestone' : null);

function cellOf(header: DraftHeader, draft: GoalDraft): CellValue {
  const text = draft[header].trim();
  if (text === '') return null;
  if (dates.has(header)) return serialOfIso(text) ?? text;
  return numbers.has(header) ? (numberOf(text) ?? text) : text;
}

/**
 * A number in the person's way of writing: `3.5`, `3,5`, `1 200`, `80 %`. A single comma or point separates decimals, so `1,200` is 1.2:
 * the form says what was read. Null when it is none.
 */
export function numberOf(text: string): number | null {
  const bare = text.trim().replace(/\s*%$/, '');
  const read = parseNumber(bare, false);
  return read === 'ambiguous' ? Number(bare.replace(',', '.').replace('\u2212', '-')) : read;
}
