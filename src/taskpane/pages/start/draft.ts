import { answersInForm } from '../../../app/engagementForm';
import type { EngagementAnswers, PlannedRound } from '../../../app/engagementAnswers';
import { firstAnswers } from '../../../app/firstAnswers';
import { ASSESSMENTS, roundsIn } from '../../../app/plannedRounds';
import type { StageModel } from '../../../domain/stages/models';
import { listWords } from '../../../workbook/blueprint/lists';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';

/** The form while it is filled in: what stands in its fields, readable or not. */
export interface Draft {
  readonly model: StageModel;
  readonly clientName: string;
  readonly coachName: string;
  readonly sponsorName: string;
  /** Blank for none. */
  readonly sponsorRole: string;
  readonly startDate: string;
  readonly plannedEnd: string;
  /** As typed: what is no number must still be there to be put right. */
  readonly sessions: string;
  readonly disclosureLevel: string;
  readonly consent: boolean;
  readonly consentDate: string;
  readonly rounds: readonly PlannedRound[];
}

const levels = listWords('Disclosure');
const roles = listWords('SponsorRole');

/** L3 shares the 360 summary: the one level that needs the client's consent. */
export const needsConsent = ({ disclosureLevel }: Draft): boolean => disclosureLevel.startsWith('L3');

/** What the form starts with: what the workbook holds, or what suits a new engagement. */
export function draftOf(snapshot: WorkbookSnapshot | null, today: string): Draft {
  const first = firstAnswers(today);
  const stamp = snapshot?.stamp;
  const form = snapshot?.tables.get('Engagement');
  // A set-up that stopped before the form was filled left nothing but the form's first values.
  const held = stamp ? answersInForm(form) : {};
  const given = held.clientName === undefined ? { ...first } : { ...first, plannedEnd: '', ...held };
  const { disclosureLevel = '', sponsorRole = '' } = given;
  return {
    model: stamp?.model ?? given.model,
    clientName: given.clientName,
    coachName: given.coachName,
    sponsorName: given.sponsorName ?? '',
    sponsorRole: roles.includes(sponsorRole) ? sponsorRole : '',
    startDate: given.startDate,
    plannedEnd: given.plannedEnd,
    sessions: String(given.sessions),
    disclosureLevel: levels.includes(disclosureLevel) ? disclosureLevel : (levels[0] ?? ''),
    consent: given.clientConsent360 ?? false,
    consentDate: given.consentDate ?? '',
    rounds: stamp ? roundsIn(snapshot.tables.get(ASSESSMENTS)) : (given.rounds ?? []),
  };
}

/** The draft as answers; what is no number becomes none, which the check finds. */
export function answersOf(draft: Draft): EngagementAnswers {
  const { sessions, consent, consentDate, sponsorName, sponsorRole, ...rest } = draft;
  return {
    ...rest,
    sponsorName,
    sponsorRole,
    sessions: /^[+-]?\d+([.,]\d+)?$/.test(sessions.trim()) ? Number(sessions.replace(',', '.')) : NaN,
    // Given only where it is asked for: a consent of earlier is not taken back by a form that does not show it.
    ...(needsConsent(draft) ? { clientConsent360: consent, consentDate } : {}),
  };
}
