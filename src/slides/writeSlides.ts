import type { SponsorReport } from '../domain/audience/sponsorReport'; export const writeSlides = (_r: SponsorReport, _d: string): Promise<Uint8Array> => Promise.reject(new Error('later'));
