import { sponsorMarks } from '../../domain/audience/sponsorWords';
import { isoOfSerial } from '../../domain/dates';

/** A day as the sponsor's page writes it: ISO, or a dash where there is none. */
export const dayText = (serial: number | null): string =>
  (serial === null ? null : isoOfSerial(serial)) ?? sponsorMarks.none;
