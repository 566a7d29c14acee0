import type { SponsorReport } from '../../domain/audience/sponsorReport';
import type { SheetPlan } from '../plan';
export function sponsorSheet(_report: SponsorReport): SheetPlan { throw new Error('later'); }
