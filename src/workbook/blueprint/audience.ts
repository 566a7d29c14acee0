import type { Grant, Sees } from '../../domain/audience/grants';

/** The audiences that columns share, by name (confidentiality.md 3.1). An audience left out never sees the column. */

export const everyone: Sees = { coach: 'always', client: 'always', sponsor: 'always', hr: 'always' };
/** Everyone, and who runs the survey: what tells engagements apart, and the rules that the survey is run by. */
export const everyoneAndAdmin: Sees = { ...everyone, admin: 'always' };
export const coachOnly: Sees = { coach: 'always' };
/** Who said what: with the administrator alone, where there is one. */
export const rawAnswers: Sees = { coach: 'unsplit', admin: 'always' };
export const coachAndClient: Sees = { coach: 'always', client: 'always' };
/** Logistics that HR tracks and the sponsor does not need. */
export const coachClientHr: Sees = { coach: 'always', client: 'always', hr: 'always' };
/** Not for the client's line: programme and cost centre. */
export const coachAndHr: Sees = { coach: 'always', hr: 'always' };
export const parties: Sees = { coach: 'always', client: 'always', sponsor: 'always' };
/** Fees: whoever pays, and HR. */
export const payers: Sees = { coach: 'always', sponsor: 'always', hr: 'always' };
/** Clauses: the sponsor reads those that need the sponsor's agreement (workbook.md, sheet Contract). */
export const threeWayClauses: Sees = { coach: 'always', client: 'always', sponsor: 'threeWay' };
/** Only where the client ticked the row for the sponsor. */
export const clientTicks: Sees = { coach: 'always', client: 'always', sponsor: 'ticked' };
/** The client's practice notes: the coach sees those the client shares. */
export const clientShares: Sees = { coach: 'ticked', client: 'always' };
/** Figures that HR sees over many rows only. */
export const coachClientAggregate: Sees = { coach: 'always', client: 'always', hr: 'aggregate' };
/** 360 results after release, without who said it. */
export const afterRelease: Sees = { coach: 'always', client: 'released', admin: 'always' };
/** Means of all others by competency, in short, where the client has agreed. */
export const inShort: Sees = { ...afterRelease, sponsor: 'L3' };
/** How the results came about: no part of them. */
export const behindRelease: Sees = { coach: 'always', admin: 'always' };

/** Coach and client always; the sponsor from a disclosure level on. */
export const sponsorFrom = (level: Extract<Grant, `L${number}`>): Sees => ({
  coach: 'always',
  client: 'always',
  sponsor: level,
});
