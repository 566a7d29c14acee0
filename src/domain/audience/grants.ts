import type { DisclosureLevel, SponsorTerms } from './sponsorPage';

/** Who a copy of the workbook is made for. */
export type Audience = 'coach' | 'client' | 'sponsor' | 'hr';

/**
 * Condition under which an audience sees a column: `always`; the engagement's disclosure level (`L0`…`L3`) reached; `ticked` in the
 * row, by the yes/no column that says so (`Share with sponsor`, `Needs sponsor`, `Approved for sponsor`); `released` with the 360 report; `aggregate` only as a figure over many rows; `own` only their own answer.
 */
export type Grant = 'always' | 'L0' | 'L1' | 'L2' | 'L3' | 'ticked' | 'released' | 'aggregate' | 'own';

/** Audience of a column. An audience that is absent never sees it. */
export type Sees = Readonly<Partial<Record<Audience, Grant>>>;

/**
 * What an audience gets of a column: every row; the rows that are ticked for it; what a release of 360 feedback has; a figure over many rows;
 * its own answer. `null`: nothing.
 */
export type Share = 'rows' | 'ticked' | 'released' | 'aggregate' | 'own' | null;

/** What an audience gets of a column under the terms of the contract. Nothing is visible unless the column says so. */
export function shareOf(sees: Sees, audience: Audience, terms: SponsorTerms): Share {
  const grant = sees[audience];
  if (grant === undefined || (audience === 'sponsor' && terms.selfFunded)) return null;
  if (grant === 'always') return 'rows';
  return isLevel(grant) ? (reaches(grant, terms) ? 'rows' : null) : grant;
}

const levels: readonly string[] = ['L0', 'L1', 'L2', 'L3'] satisfies DisclosureLevel[];
const isLevel = (grant: Grant): grant is DisclosureLevel => levels.includes(grant);

/** The third level counts as the second until the client has agreed to it. */
const reaches = (wanted: DisclosureLevel, { level, consent360 }: SponsorTerms): boolean =>
  (level ?? 'L0') >= wanted && (wanted !== 'L3' || consent360);
