import type { SponsorReport } from '../domain/audience/sponsorReport';
import { changesSlide } from './changesSlide';
import { Deck } from './deck';
import { finish } from './finish';
import { goalSlide } from './goalSlide';
import { overviewSlide } from './overviewSlide';
import { pulseSlide } from './pulseSlide';

/**
 * The sponsor's page as slides of PowerPoint: the page in short, then a slide for each goal, for what stakeholders see and for the change
 * of 360 feedback, as far as the report has them. The same arguments give the same bytes, on every machine and in every time zone.
 *
 * @param day ISO date that the file bears as the day of its making
 * @returns the bytes of a .pptx file
 */
export async function writeSlides(report: SponsorReport, day: string): Promise<Uint8Array> {
  const deck = new Deck();
  overviewSlide(deck, report);
  for (const goal of report.goals?.shown ?? []) goalSlide(deck, goal, notShown(report));
  if (report.pulse) pulseSlide(deck, report.pulse, notShown(report));
  if (report.change360) changesSlide(deck, report.change360, report.foot);
  return finish(await deck.write(), deck.charts, day);
}

/** What is not shown, and what never is; how changes were judged stands with these only. */
const notShown = ({ foot }: SponsorReport): readonly string[] => foot.slice(0, 2);
