import type { CheckedWorkbook, PlacedFinding } from '../app/checkWorkbook';

/** Raised when a field is renamed or dropped; new fields may come without. */
const FORMAT = 1;

/**
 * The findings for a program, as one JSON object. This shape is kept:
 *
 * - `format`: 1; `file`: as it was given; `checkedOn`: ISO date
 * - `counts`: goals by status: `blocked`, `needsWork`, `ready`
 * - `goals`: `id`, `statement`, `status` (`Blocked`, `Needs work`, `Ready`), `address` of the statement, `ticks` by dimension, `findings`
 * - `together`: findings about all goals together
 *
 * A finding has `code`, `severity` (`error`, `warning`, `info`), `dimension` or null, `header` of the column, `address` such as
 * `'4 Goals'!J7` or null, `message`, `accepted`: the reason or null, and `fix`: null, or a `label` and `changes` (`header`, `value`) of
 * cells in the same row. Dates among the values are Excel serials of the 1900 system.
 */
export function checkJson(file: string, checkedOn: string, checked: CheckedWorkbook): string {
  const { goals, together, counts } = checked;
  const shape = {
    format: FORMAT,
    file,
    checkedOn,
    counts: { blocked: counts.Blocked, needsWork: counts['Needs work'], ready: counts.Ready },
    goals: goals.map(({ id, statement, status, address, ticks, findings }) => ({
      id,
      statement,
      status,
      address,
      ticks,
      findings: findings.map(finding),
    })),
    together: together.map(finding),
  };
  return `${JSON.stringify(shape, null, 2).replace(STEERING, escaped)}\n`;
}

const finding = ({ code, severity, dimension, header, address, message, accepted, fix }: PlacedFinding) => ({
  code,
  severity,
  dimension,
  header,
  address,
  message,
  accepted: accepted ?? null,
  fix: fix ? { label: fix.label, changes: fix.changes } : null,
});

/** Control characters that JSON may leave as they are, and with which a text from a workbook could steer a terminal. */
const STEERING = /[\u007F-\u009F]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
