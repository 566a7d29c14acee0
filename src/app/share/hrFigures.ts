import type { SponsorTerms } from '../../domain/audience/sponsorPage';
import { serialOfIso } from '../../domain/dates';
import { isDropped } from '../../domain/goals/goal';
import { countActions } from '../../domain/progress/actions';
import { goalProgress } from '../../domain/progress/goalProgress';
import { overallProgress } from '../../domain/progress/overall';
import type { RagColour } from '../../domain/progress/rag';
import { progressRecords } from '../../workbook/mapping/progressRecords';
import { records } from '../../workbook/mapping/records';
import { sessionsUsed } from '../../workbook/mapping/sessionsUsed';
import type { HrFigure } from '../../workbook/copies/hrSheet';
import type { WorkbookSnapshot } from '../../workbook/snapshot';

/** A mean of fewer ratings would nearly be one of them. */
const fewestRatings = 5;

/**
 * What HR gets of an engagement beyond its logistics, as figures over many rows (programme.md 7.3). How goals and actions stand is agreed
 * from the first level on: before, one engagement alone would say it.
 *
 * @param today ISO date
 */
export function hrFigures(
  snapshot: WorkbookSnapshot,
  { level }: SponsorTerms,
  today: string,
): readonly HrFigure[] {
  const used: HrFigure = { header: 'Sessions used', type: 'int', value: sessionsUsed(snapshot) };
  if (level === null || level === 'L0') return [used];
  const day = serialOfIso(today) ?? 0;
  const { goals, reviews, actions, settings } = progressRecords(snapshot);
  const standing = goals
    .filter((goal) => !isDropped(goal))
    .map((goal) => ({ weight: goal.weight, ...goalProgress(goal, reviews, settings, day) }));
  const overall = overallProgress(standing);
  const { planned, done, overdue } = countActions(actions, day);
  const ofColour = (...colours: readonly RagColour[]): number =>
    standing.filter(({ rag }) => colours.includes(rag.colour)).length;
  const outcomes = records(snapshot.tables.get('Outcomes')).map((row) => row.text('Outcome') ?? '');
  return [
    used,
    { header: 'Mean session rating', type: 'dec', value: meanRating(snapshot) },
    { header: 'Goals', type: 'int', value: overall.goals },
    { header: 'Goals with progress', type: 'int', value: overall.known },
    { header: 'Overall progress', type: 'pct', value: hundredths(overall.progress) },
    { header: 'Goals on track', type: 'int', value: ofColour('Blue', 'Green') },
    { header: 'Goals amber', type: 'int', value: ofColour('Amber') },
    { header: 'Goals red', type: 'int', value: ofColour('Red') },
    { header: 'Actions', type: 'int', value: planned },
    { header: 'Actions done', type: 'int', value: done },
    { header: 'Actions overdue', type: 'int', value: overdue },
    { header: 'Outcomes', type: 'int', value: outcomes.filter((word) => word !== '').length },
    {
      header: 'Outcomes achieved',
      type: 'int',
      value: outcomes.filter((word) => word === 'Achieved' || word === 'Exceeded').length,
    },
  ];
}

function meanRating({ tables }: WorkbookSnapshot): number | null {
  const ratings = records(tables.get('Sessions')).flatMap((row) => row.number('Session rating') ?? []);
  if (ratings.length < fewestRatings) return null;
  return Math.round((10 * ratings.reduce((sum, rating) => sum + rating, 0)) / ratings.length) / 10;
}

const hundredths = (share: number | null): number | null =>
  share === null ? null : Math.round(share * 100) / 100;
