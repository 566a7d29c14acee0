import type { ColumnSpec, SheetKey } from '../../workbook/blueprint/types';
import { columnSpec } from '../../workbook/schema';

/** What can be added with a short form, in the order of its buttons. */
export const logKinds = ['session', 'checkIn', 'practice', 'reflection', 'win'] as const;

export type LogKind = (typeof logKinds)[number];

/** A part of a short form: columns of one table. */
export interface LogPart {
  readonly table: string;
  readonly sheet: SheetKey;
  readonly columns: readonly ColumnSpec[];
}

/** The short form of a kind. Headers are unique in it. */
export interface LogForm {
  /** What nearly every entry has. */
  readonly main: LogPart;
  /** Further columns of the same table. */
  readonly more?: LogPart;
  /** What goes into a table for the coach alone, as a row that belongs to the entry. */
  readonly own?: LogPart;
  /** Columns that say in a line what an entry was. */
  readonly summary: readonly string[];
}

const part = (table: string, sheet: SheetKey, ...headers: readonly string[]): LogPart => ({
  table,
  sheet,
  columns: headers.map((header) => columnSpec(table, header)),
});

export const SESSION_NO = 'Session no';

export const logForms: Readonly<Record<LogKind, LogForm>> = {
  session: {
    main: part(
      ...(['Sessions', 'sessions'] as const),
      ...[SESSION_NO, 'Date', 'Minutes', 'Format', 'Type', 'Attendance', 'Topic'],
      ...['Shared notes', 'Commitments'],
    ),
    more: part('Sessions', 'sessions', 'Insights', 'Session rating', 'Next date'),
    own: part('CoachPrivate', 'coachPrivate', 'Private notes', 'Hypotheses', 'For supervision'),
    summary: [SESSION_NO, 'Topic', 'Type', 'Attendance'],
  },
  checkIn: {
    main: part('CheckIns', 'practice', 'Date', 'Goal ID', 'Confidence', 'Effort', 'Blocker', 'Win'),
    summary: ['Goal ID', 'Confidence', 'Effort', 'Blocker', 'Win'],
  },
  practice: {
    main: part(
      ...(['PracticeLog', 'practice'] as const),
      ...['Date', 'Goal ID', 'Situation', 'What I tried', 'Result', 'Learned', 'Shared'],
    ),
    summary: ['Goal ID', 'What I tried', 'Result'],
  },
  reflection: {
    main: part('Reflections', 'practice', 'Date', 'Goal ID', 'Reflection', 'Shared'),
    summary: ['Goal ID', 'Reflection'],
  },
  win: {
    main: part('Wins', 'practice', 'Date', 'Win', 'Shared'),
    summary: ['Win'],
  },
};

/** All columns of a form, in its order. */
export const formColumns = ({ main, more, own }: LogForm): readonly ColumnSpec[] =>
  [main, more, own].flatMap((present) => present?.columns ?? []);
