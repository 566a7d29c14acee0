import type { DisclosureLevel, SponsorTerms } from '../../domain/audience/sponsorPage';
import { serialOfIso } from '../../domain/dates';
import { fold } from '../../domain/table';
import { records } from '../../workbook/mapping/records';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { ENGAGEMENT } from '../engagementForm';

const levels: readonly DisclosureLevel[] = ['L0', 'L1', 'L2', 'L3'];

/**
 * What was agreed on what the sponsor may see, as the sheet Engagement has it. A consent needs a date that has come.
 *
 * @param today ISO date
 */
export function sponsorTerms({ tables }: WorkbookSnapshot, today: string): SponsorTerms {
  const [form] = records(tables.get(ENGAGEMENT));
  const agreed = fold(form?.text('Disclosure level') ?? '');
  const consentDate = form?.number('Consent date') ?? null;
  return {
    level: levels.find((level) => agreed.startsWith(fold(level))) ?? null,
    selfFunded: fold(form?.text('Sponsor role') ?? '') === 'self-funded',
    consent360:
      form?.yes('Client consent 360') === true &&
      consentDate !== null &&
      consentDate <= (serialOfIso(today) ?? 0),
  };
}
