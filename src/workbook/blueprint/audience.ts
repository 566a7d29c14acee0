import type { Grant, Sees } from '../../domain/audience/grants';

/** The audiences that columns share, by name (confidentiality.md 3.1). An audience left out never sees the column. */

export const everyone: Sees = { coach: 'always', client: 'always', sponsor: 'always', hr: 'always' };
export const coachOnly: Sees = { coach: 'always' };
export const coachAndClient: Sees = { coach: 'always', client: 'always' };
/** Logistics that HR tracks and the sponsor does not need. */
export const coachClientHr: Sees = { coach: 'always', client: 'always', hr: 'always' };
/** Not for the client's line: programme and cost centre. */
export const coachAndHr: Sees = { coach: 'always', hr: 'always' };
export const parties: Sees = { coach: 'always', client: 'always', sponsor: 'always' };
/** Fees: whoever pays, and HR. */
export const payers: Sees = { coach: 'always', sponsor: 'always', hr: 'always' };
/** Clauses: the sponsor reads those flagged three-way, so the tick of the row is its "Needs sponsor" (workbook.md, sheet Contract). */
export const threeWayClauses: Sees = { coach: 'always', client: 'always', sponsor: 'ticked' };
/** Only where the client ticked the row for the sponsor. */
export const clientTicks: Sees = { coach: 'always', client: 'always', sponsor: 'ticked' };
/** The client's practice notes: the coach sees those the client shares. */
export const clientShares: Sees = { coach: 'ticked', client: 'always' };
/** Figures that HR sees over many rows only. */
export const coachClientAggregate: Sees = { coach: 'always', client: 'always', hr: 'aggregate' };
/** 360 results after release, without who said it. */
export const afterRelease: Sees = { coach: 'always', client: 'released' };

/** Coach and client always; the sponsor from a disclosure level on. */
export const sponsorFrom = (level: Extract<Grant, `L${number}`>): Sees => ({
  coach: 'always',
  client: 'always',
  sponsor: level,
});
