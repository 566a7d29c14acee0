import { cutTo, sponsorRoom } from '../../domain/audience/sponsorWords';
import { fold } from '../../domain/table';
import type { RowRecord } from '../../workbook/mapping/records';

/**
 * The sentences of reviews that the client approved for the sponsor: of the latest ones each once, the latest day first and in a day the
 * first row.
 *
 * @param today Excel serial; what is dated later is not said yet
 */
export function sponsorSentences(reviews: readonly RowRecord[], today: number): readonly string[] {
  const approved = reviews.flatMap((row) => {
    const [date, text] = [row.number('Date'), row.text('Sponsor comment')];
    if (!row.yes('Approved for sponsor') || date === null || !text || date >= today + 1) return [];
    return [{ date, text }];
  });
  const latest = [...approved].sort((a, b) => b.date - a.date).slice(0, sponsorRoom.candidates);
  const once = latest.filter(
    ({ text }, at) => latest.findIndex((other) => fold(other.text) === fold(text)) === at,
  );
  return once.slice(0, sponsorRoom.sentences).map(({ text }) => cutTo(text, sponsorRoom.sentence));
}
