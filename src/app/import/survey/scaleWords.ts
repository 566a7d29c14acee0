import type { Scale } from '../items';
import { bareWord } from '../words';

/**
 * Words of answer scales in common use, from the least to the most; words that stand for the same step together. A proposal only: a
 * person is asked before one of them counts.
 */
const scales: readonly (readonly (readonly string[])[])[] = [
  [
    ['Strongly disagree', 'Completely disagree', 'Totally disagree'],
    ['Disagree', 'Somewhat disagree'],
    ['Neutral', 'Neither agree nor disagree', 'Neither', 'Undecided'],
    ['Agree', 'Somewhat agree'],
    ['Strongly agree', 'Completely agree', 'Totally agree'],
  ],
  [
    ['Strongly disagree'],
    ['Disagree'],
    ['Somewhat disagree', 'Slightly disagree'],
    ['Neutral', 'Neither agree nor disagree', 'Neither'],
    ['Somewhat agree', 'Slightly agree'],
    ['Agree'],
    ['Strongly agree'],
  ],
  [
    ['Strongly disagree'],
    ['Disagree'],
    ['Slightly disagree', 'Somewhat disagree'],
    ['Slightly agree', 'Somewhat agree'],
    ['Agree'],
    ['Strongly agree'],
  ],
  [['Strongly disagree'], ['Disagree'], ['Agree'], ['Strongly agree']],
  [
    ['Never'],
    ['Rarely', 'Seldom'],
    ['Sometimes', 'Occasionally'],
    ['Often', 'Frequently', 'Usually'],
    ['Always'],
  ],
  [
    ['Almost never'],
    ['Rarely', 'Seldom'],
    ['Sometimes', 'Occasionally'],
    ['Often', 'Frequently', 'Usually'],
    ['Almost always'],
  ],
  [
    ['Never'],
    ['Rarely'],
    ['Occasionally'],
    ['Sometimes'],
    ['Often', 'Frequently'],
    ['Usually', 'Very often'],
    ['Always'],
  ],
  [['Poor'], ['Fair'], ['Good'], ['Very good'], ['Excellent']],
  [
    ['Very poor'],
    ['Poor'],
    ['Average', 'Acceptable', 'Adequate', 'Fair'],
    ['Good'],
    ['Very good', 'Excellent'],
  ],
  [
    ['Very dissatisfied'],
    ['Dissatisfied', 'Somewhat dissatisfied'],
    ['Neutral', 'Neither satisfied nor dissatisfied'],
    ['Satisfied', 'Somewhat satisfied'],
    ['Very satisfied'],
  ],
  [
    ['Not at all', 'To no extent'],
    ['To a small extent', 'Slightly', 'A little', 'To a little extent'],
    ['To some extent', 'To a moderate extent', 'Moderately', 'Somewhat'],
    ['To a great extent', 'To a large extent', 'Considerably', 'Very much'],
    ['To a very great extent', 'To a very large extent', 'Extremely', 'Completely'],
  ],
  [['Far below'], ['Below'], ['Meets', 'Meets expectations'], ['Above'], ['Far above']],
];

const steps = scales.map(
  (scale) =>
    new Map(scale.flatMap((words, step) => words.map((word): [string, number] => [bareWord(word), step]))),
);

/** The number that an answer begins or ends with: `4 - Often`, `4. Often`, `Often (4)`. */
function numberIn(text: string): number | null {
  const found =
    /^\s*(\d{1,2})\s*[-–—.:=)|/]\s*\p{L}/u.exec(text)?.[1] ??
    /\p{L}[^\d]*[([]\s*(\d{1,2})\s*[)\]]\s*$/u.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/**
 * What the words of an item's scale may count: the number that stands in the answer, else the place of the word in a scale of common use
 * that has as many steps and knows most of the words.
 *
 * @returns by {@link bareWord}; words without a proposal are not in it
 */
export function proposeScores(texts: readonly string[], { min, max }: Scale): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const words: string[] = [];
  for (const text of texts) {
    const number = numberIn(text);
    if (number === null) words.push(bareWord(text));
    else if (number >= min && number <= max) found.set(bareWord(text), number);
  }
  const sized = steps.filter((_, i) => scales[i]?.length === max - min + 1);
  const knows = (scale: ReadonlyMap<string, number>): number =>
    words.filter((word) => scale.has(word)).length;
  const best = sized.reduce<ReadonlyMap<string, number> | undefined>(
    (before, scale) => (knows(scale) > (before ? knows(before) : 0) ? scale : before),
    undefined,
  );
  for (const word of words) {
    const step = best?.get(word);
    if (step !== undefined) found.set(word, min + step);
  }
  return found;
}
