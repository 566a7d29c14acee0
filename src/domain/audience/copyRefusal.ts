import type { Reason } from '../outcome';
import type { Audience } from './grants';
import type { SponsorTerms } from './sponsorPage';

/** Why no copy can be made for an audience under the terms of the contract; `null` when it can. */
export function copyRefusal(
  audience: Audience,
  { level, selfFunded, consent360 }: SponsorTerms,
): Reason | null {
  if (audience !== 'sponsor') return null;
  if (selfFunded) return noSponsor;
  if (level === null) return levelOpen;
  return level === 'L3' && !consent360 ? consentMissing : null;
}

const noSponsor: Reason = {
  code: 'copy-no-sponsor',
  what: 'This coaching is self-funded: there is nobody to make a copy for the sponsor for.',
  why: 'The role of the sponsor on the sheet Engagement says so.',
  next: 'If somebody else pays after all, change the role there and agree what they may see.',
};

const levelOpen: Reason = {
  code: 'copy-level-open',
  what: 'Nobody has agreed yet what the sponsor may see.',
  why: 'The disclosure level on the sheet Engagement is blank.',
  next: 'Agree it with client and sponsor, choose it there, and make the copy again.',
};

const consentMissing: Reason = {
  code: 'copy-consent-missing',
  what: 'The client has not agreed yet that the sponsor may see the 360 feedback in short.',
  why: 'The disclosure level L3 needs the consent of the client, with a date that has come, on the sheet Engagement.',
  next: 'Fill in the consent and its date there, or choose L2, and make the copy again.',
};
