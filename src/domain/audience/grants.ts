import type { DisclosureLevel, SponsorTerms } from './sponsorPage';

/**
 * Who a copy of the workbook is made for. `admin` runs the 360 survey; `coach` is the coach who gives the raw answers to an administrator.
 */
export type Audience = 'coach' | 'client' | 'sponsor' | 'hr' | 'admin';

/**
 * Condition under which an audience sees a column: `always`; the engagement's disclosure level (`L0`…`L3`) reached; `ticked` in the
 * row, by the yes/no column that says so, for a sponsor not at `L0`; `threeWay` the same for the sponsor's own agreement, at every level;
 * `released` once there is something to show; `aggregate` only as a figure over many rows; `own` only their own answer; `unsplit` as long as
 * no administrator keeps it.
 */
export type Grant =
  'always' | 'L0' | 'L1' | 'L2' | 'L3' | 'ticked' | 'threeWay' | 'released' | 'aggregate' | 'own' | 'unsplit';

/** Audience of a column. An audience that is absent never sees it. */
export type Sees = Readonly<Partial<Record<Audience, Grant>>>;

/**
 * What an audience gets of a column: every row; the rows that are ticked for it; what is released; a figure over many rows. `null`: nothing.
 */
export type Share = 'rows' | 'ticked' | 'released' | 'aggregate' | null;

/** What an audience gets of a column under the terms of the contract. Nothing is visible unless the column says so. */
export function shareOf(sees: Sees, audience: Audience, terms: SponsorTerms): Share {
  const grant = sees[audience];
  if (grant === undefined || (audience === 'sponsor' && terms.selfFunded)) return null;
  if (isLevel(grant)) return reaches(grant, terms) ? 'rows' : null;
  switch (grant) {
    case 'always':
    case 'own':
      return 'rows';
    case 'ticked':
      return audience !== 'sponsor' || reaches('L1', terms) ? 'ticked' : null;
    case 'threeWay':
      return 'ticked';
    case 'unsplit':
      return null;
    default:
      return grant;
  }
}

const levels: readonly string[] = ['L0', 'L1', 'L2', 'L3'] satisfies DisclosureLevel[];
const isLevel = (grant: Grant): grant is DisclosureLevel => levels.includes(grant);

/** The third level counts as the second until the client has agreed to it. */
const reaches = (wanted: DisclosureLevel, { level, consent360 }: SponsorTerms): boolean =>
  (level ?? 'L0') >= wanted && (wanted !== 'L3' || consent360);
