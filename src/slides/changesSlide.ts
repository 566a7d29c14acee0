import type { SponsorChange, SponsorChanges } from '../domain/audience/sponsorReport';
import { changeHeaders, changeWords, sponsorMarks } from '../domain/audience/sponsorWords';
import { palette } from '../workbook/look';
import type { Deck } from './deck';
import { hex, inner } from './look';
import { legal } from './text';

/** Widths of the columns: competency, both rounds, the change, how it is judged. */
const columns = [4.133, 1.9, 1.9, 1.4, 2.8];

/** How the released figures of all others have changed, as a table. */
export function changesSlide(
  deck: Deck,
  { rounds, competencies }: SponsorChanges,
  foot: readonly string[],
): void {
  const slide = deck.slide(changeWords.heading, foot);
  if (!rounds) {
    slide.text(changeWords.notYet, { ...inner, y: 1.5, h: 0.4 }, 'text');
    return;
  }
  const { competency, change, judged } = changeHeaders;
  const header = [competency, rounds.from, rounds.to, change, judged].map((text) => ({
    text: legal(text),
    options: { bold: true, color: hex(palette.paper), fill: { color: hex(palette.teal) } },
  }));
  const rows = competencies.map((each) =>
    cellsOf(each).map((text) => ({ text: legal(text), options: { color: hex(palette.ink) } })),
  );
  slide.table([header, ...rows], {
    ...{ x: inner.x, y: 1.4, w: inner.w, colW: columns, rowH: 0.36, fontSize: 13, valign: 'middle' },
    border: { type: 'solid', pt: 0.75, color: hex(palette.line) },
  });
}

function cellsOf({ competency, figures }: SponsorChange): readonly string[] {
  const none = sponsorMarks.none;
  if (!figures) return [competency, none, none, none, changeWords.tooFew];
  const { from, to, change = none, judged } = figures;
  return [competency, from, to, change, changeWords[judged]];
}
