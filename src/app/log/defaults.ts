import { records } from '../../workbook/mapping/records';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { ENGAGEMENT } from '../engagementForm';
import type { Typed } from '../fields/readField';
import { goalsInPlay } from '../goalsInPlay';
import { SESSION_NO, formColumns, logForms, type LogKind } from './kinds';

/**
 * What a form holds before anybody has typed: today, the only goal there is, the next number of a session with the length and the format
 * of the last or, before the first, as contracted. What others could read is not shared unless somebody says so.
 *
 * @param today ISO date
 */
export function logDefaults(kind: LogKind, snapshot: WorkbookSnapshot, today: string): Typed {
  const blank = Object.fromEntries(formColumns(logForms[kind]).map(({ header }) => [header, '']));
  const defaults = { ...blank, Date: today };
  if (kind === 'session') return { ...defaults, ...sessionDefaults(snapshot) };
  const [only, ...others] = goalsInPlay(snapshot);
  const asked = (header: string): boolean => header in blank;
  return {
    ...defaults,
    ...(asked('Goal ID') && only && others.length === 0 ? { 'Goal ID': only.id } : {}),
    ...(asked('Shared') ? { Shared: 'No' } : {}),
  };
}

function sessionDefaults({ tables }: WorkbookSnapshot): Typed {
  const sessions = records(tables.get('Sessions'));
  const numbers = sessions.map((row) => row.number(SESSION_NO) ?? 0);
  const last = sessions[numbers.lastIndexOf(Math.max(...numbers))];
  const [form] = records(tables.get(ENGAGEMENT));
  return {
    [SESSION_NO]: String(Math.floor(Math.max(0, ...numbers)) + 1),
    Minutes: last?.text('Minutes') ?? form?.text('Session minutes') ?? '',
    Format: last?.text('Format') ?? form?.text('Format') ?? '',
    Type: 'Coaching',
    Attendance: 'Held',
  };
}
