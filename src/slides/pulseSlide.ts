import type { SponsorPulse } from '../domain/audience/sponsorReport';
import { pulseWords } from '../domain/audience/sponsorWords';
import { seriesColours } from '../workbook/look';
import type { SlideChart } from './chart/slideChart';
import type { Deck } from './deck';
import { inner } from './look';

/** What stakeholders see: in lines, and as columns where nobody is known by them. */
export function pulseSlide(deck: Deck, { lines, bars }: SponsorPulse, foot: readonly string[]): void {
  const slide = deck.slide(pulseWords.heading, foot);
  slide.lines(lines, { x: inner.x, y: 1.5, w: bars ? 3.8 : inner.w, h: 3 }, 'text');
  if (!bars) return;
  const says = [pulseWords.heading, ...lines].join('. ');
  slide.chart(pulseChart(bars), { x: 4.6, y: 1.4, w: slideRest, h: 5 }, says);
}

/** From the columns to the right margin. */
const slideRest = inner.x + inner.w - 4.6;

const pulseChart = (bars: NonNullable<SponsorPulse['bars']>): SlideChart => ({
  kind: 'column',
  categories: { kind: 'texts', texts: bars.map(({ point }) => point) },
  series: [{ name: pulseWords.share, values: bars.map(({ share }) => share), colour: seriesColours[0] }],
  axis: { min: 0, max: Math.min(1, Math.ceil(Math.max(...bars.map(({ share }) => share)) * 10 + 1) / 10) },
});
