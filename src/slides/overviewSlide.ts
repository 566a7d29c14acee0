import type { SponsorGoals, SponsorReport } from '../domain/audience/sponsorReport';
import { agreedWords, goalWords } from '../domain/audience/sponsorWords';
import { palette } from '../workbook/look';
import type { Deck, DeckSlide } from './deck';
import { columnPlace, hex, inner, looks, places, ragLook } from './look';
import { legal } from './text';

/** Widths of the columns of the goals: letter, name, standing, dates. */
const columns = [0.5, 6.233, 3, 2.4];
/** Facts stand in as many columns as sentences and actions. */
const slots = 4;

/** The whole page in short: who and when, how the goals stand, what coach and client say, how many actions are done. */
export function overviewSlide(deck: Deck, report: SponsorReport): void {
  const { title, subtitle, facts, goals, sentences = [], actions, foot } = report;
  const slide = deck.slide(title, foot.slice(0, 2));
  slide.text(subtitle, places.subtitle, 'subtitle');
  facts.forEach(({ label, value }, index) => {
    slide.text(label, columnPlace(index, slots, 1.65, 0.25), 'hint');
    slide.text(value, columnPlace(index, slots, 1.9, 0.3), 'fact');
  });
  if (goals) goalList(slide, goals);
  if (sentences.length > 0) slide.text(agreedWords.sentences, { ...inner, y: 5, h: 0.3 }, 'heading');
  sentences.forEach((sentence, index) => {
    slide.text(sentence, columnPlace(index, slots, 5.35, 1.25), 'sentence');
  });
  if (actions !== undefined) {
    slide.text(agreedWords.actions, columnPlace(slots - 1, slots, 5, 0.3), 'heading');
    slide.text(actions, columnPlace(slots - 1, slots, 5.35, 0.4), 'sentence');
  }
}

function goalList(slide: DeckSlide, { shown, more }: SponsorGoals): void {
  slide.text(goalWords.heading, { ...inner, y: 2.3, h: 0.3 }, 'heading');
  const rows = shown.map(({ letter, name, standing, dates }) => {
    const { fill, colour } = ragLook(letter);
    const plain = { fontSize: looks.sentence.fontSize ?? 12, color: hex(palette.ink) };
    return [
      {
        text: letter,
        options: { ...plain, bold: true, align: 'center' as const, color: colour, fill: { color: fill } },
      },
      { text: legal(name), options: { ...plain, bold: true } },
      { text: standing, options: plain },
      { text: dates, options: { ...plain, color: hex(palette.muted) } },
    ];
  });
  if (rows.length > 0)
    slide.table(rows, {
      ...{ x: inner.x, y: 2.62, w: inner.w, colW: columns, rowH: 0.48, valign: 'middle' },
      border: { type: 'solid', pt: 0.75, color: hex(palette.line) },
    });
  if (more !== undefined) slide.text(more, { ...inner, y: rows.length > 0 ? 4.66 : 2.62, h: 0.28 }, 'hint');
}
