import type { EngagementAnswers } from './engagementAnswers';

/** Usual length of an engagement. */
const MONTHS = 6;

/**
 * What a new engagement starts with: today, an end half a year later, eight sessions, the least disclosure, a survey before and after.
 *
 * @param today ISO date
 */
export const firstAnswers = (today: string): EngagementAnswers => ({
  model: 'combined',
  clientName: '',
  coachName: '',
  startDate: today,
  plannedEnd: workday(monthsAfter(today, MONTHS)),
  sessions: 8,
  disclosureLevel: 'L0 logistics only',
  rounds: ['Baseline', 'Final'],
});

/** The same day of a later month, or its last one where that month is shorter. */
function monthsAfter(iso: string, months: number): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** The day itself, or the Monday after a weekend. */
function workday(date: Date): string {
  const ahead = { 6: 2, 0: 1 }[date.getUTCDay()] ?? 0;
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() + ahead);
  return day.toISOString().slice(0, 10);
}
