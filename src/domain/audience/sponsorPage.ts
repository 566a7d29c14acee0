import type { SettingRow } from '../goals/goalSettings';

/** How much a sponsor may see, by contract (workbook.md, Engagement): logistics, progress, agreed goals, 360 summary. */
export type DisclosureLevel = 'L0' | 'L1' | 'L2' | 'L3';

/** What decides over the sponsor's page. */
export interface SponsorTerms {
  /** `null`: nothing was agreed yet, which is as `L0`. */
  readonly level: DisclosureLevel | null;
  /** There is no sponsor. */
  readonly selfFunded: boolean;
  /** The client agreed, with a date that has come, that the sponsor may see the 360 summary. */
  readonly consent360: boolean;
}

/** Which parts the sponsor's page has, and what its foot says of the others. */
export interface SponsorPageParts {
  /** Names, period, stage, sessions. Without a sponsor there is not even that. */
  readonly header: boolean;
  /** `numbered`: every goal in play as "Goal 1" with its share of the way; `shared`: those the client shares, with text and measure. */
  readonly goals: 'none' | 'numbered' | 'shared';
  readonly actions: boolean;
  /** Sentences that the client approved. */
  readonly sentences: boolean;
  readonly pulse: boolean;
  readonly change360: boolean;
  /** Says what is not shown, and why. */
  readonly foot: string;
}

/** What the foot of the page says, by what may be seen. */
export const sponsorFoot = {
  L0: 'Agreed for this page: logistics only. Goals, progress, actions and feedback stay between coach and client.',
  L1: 'Agreed for this page: progress without goal text. What the goals are, how they are measured and what others say stay between coach and client.',
  L2: 'Agreed for this page: the goals that are shared, and their progress. Other goals and the 360 feedback stay between coach and client.',
  L3: 'Agreed for this page: the goals that are shared, their progress, and the 360 feedback in short. Other goals, single answers and comments stay between coach and client.',
  noConsent:
    'Agreed for this page: the goals that are shared, and their progress. The 360 feedback in short was agreed as well, but the dated consent of the client is missing, so it is not shown.',
} as const;

/** What is on no sponsor's page, whatever was agreed. */
export const neverShown =
  'Never on this page: topics and notes of sessions, check-ins, the practice log, psychometric reports, and who answered what. Coaching is confidential.';

/** The page of somebody who pays for their own coaching. */
export const noSponsor = 'This coaching is self-funded: there is no sponsor, so this page stays empty.';

/** Spread of ratings that changes of released figures are judged by, as long as that of the engagement is not known. */
export const usualSpread: SettingRow = {
  key: 'Usual spread of ratings',
  value: 0.7,
  meaning:
    'How much ratings from 1 to 5 usually differ between people: an assumption, by which the sponsor page tells a reliable change from noise while the standard deviation of ratings is not known.',
};

/**
 * What the sponsor's page may show (confidentiality.md 3.1). Each level has what the ones below it have; `L3` counts as `L2` until the client
 * has agreed to it. The formulas of the sheet say the same; tests hold them against this.
 */
export function sponsorPageParts({ level, selfFunded, consent360 }: SponsorTerms): SponsorPageParts {
  const reached = (wanted: DisclosureLevel): boolean => !selfFunded && (level ?? 'L0') >= wanted;
  return {
    header: !selfFunded,
    goals: reached('L2') ? 'shared' : reached('L1') ? 'numbered' : 'none',
    actions: reached('L1'),
    sentences: reached('L1'),
    pulse: reached('L2'),
    change360: reached('L3') && consent360,
    foot: selfFunded ? '' : sponsorFoot[level === 'L3' && !consent360 ? 'noConsent' : (level ?? 'L0')],
  };
}
