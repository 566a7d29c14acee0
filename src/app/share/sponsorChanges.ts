import { fixedText, roundTo, signedText } from '../../domain/audience/fixedText';
import type { SponsorChange, SponsorChanges } from '../../domain/audience/sponsorReport';
import { judgedWords, sponsorMarks, sponsorRoom } from '../../domain/audience/sponsorWords';
import { reaches } from '../../domain/progress/records';
import { othersLabel, releasesOf, type Release, type ReleasedCell } from '../../domain/release/release';
import { reliableFrom } from '../../domain/statistics/reliableChange';
import { fold } from '../../domain/table';
import { listWords } from '../../workbook/blueprint/lists';

/**
 * The change of the released figures of all others, from the first released round to the last, each in its latest release.
 *
 * @param releases in the order in which they were made
 * @param spread standard deviation of ratings between people
 */
export function sponsorChanges(releases: readonly Release[], spread: number): SponsorChanges {
  const [from, to] = comparedRounds(releases);
  if (from === undefined || to === undefined || from === to) return { competencies: [] };
  const [earlier, later] = [from, to].map((round) => othersIn(releasesOf(releases, round).at(-1)));
  const competencies = (later ?? []).slice(0, sponsorRoom.competencies);
  if (competencies.length === 0) return { competencies: [] };
  return {
    rounds: { from, to },
    competencies: competencies.map((cell) =>
      changeOf(
        earlier?.find(({ competency }) => fold(competency) === fold(cell.competency)),
        cell,
        spread,
      ),
    ),
  };
}

/** How the changes were judged, in the two lines of the foot; none while there is no change to judge. */
export function judgedLines({ rounds }: SponsorChanges, spread: number): readonly string[] {
  if (!rounds) return [];
  const { from, rule, root, noise } = judgedWords;
  return [`${from}${rounds.from}${sponsorMarks.to}${rounds.to}${rule}${fixedText(spread, 1)}${root}`, noise];
}

/** The first and the last round of the list that were released. */
function comparedRounds(releases: readonly Release[]): readonly (string | undefined)[] {
  const out = listWords('Round').filter((round) => releasesOf(releases, round).length > 0);
  return [out[0], out.at(-1)];
}

/** Whole competencies, over everybody but the client. */
const othersIn = (release: Release | undefined): readonly ReleasedCell[] =>
  (release?.cells ?? []).filter(
    ({ group, item }) => fold(group) === fold(othersLabel) && (item ?? '') === '',
  );

/** A figure as the page has it: a number to one decimal, a band in its words, `null` where it was withheld. */
function figureOf(cell: ReleasedCell | undefined): number | string | null {
  const text = cell?.text.trim() ?? '';
  if (text === '') return null;
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? roundTo(Number(text), 1) : text;
}

function changeOf(before: ReleasedCell | undefined, after: ReleasedCell, spread: number): SponsorChange {
  const { competency } = after;
  const [then, now] = [figureOf(before), figureOf(after)];
  if (then === null || now === null) return { competency };
  const words = (figure: number | string): string =>
    typeof figure === 'number' ? fixedText(figure, 1) : figure;
  const figures = { from: words(then), to: words(now) };
  const noise = noiseOf(before?.raters ?? 0, after.raters ?? 0, spread);
  if (typeof then === 'string' || typeof now === 'string' || noise === null)
    return { competency, figures: { ...figures, judged: 'unjudged' } };
  const isReliable = !reaches(noise, Math.abs(now - then));
  return {
    competency,
    figures: {
      ...figures,
      change: signedText(now - then, 1),
      judged: isReliable ? 'reliable' : 'noise',
    },
  };
}

/** What chance alone may do to the difference of two means; `null` where the number of raters is not known. */
const noiseOf = (before: number, after: number, spread: number): number | null =>
  before > 0 && after > 0 ? reliableFrom * spread * Math.sqrt(1 / before + 1 / after) : null;
