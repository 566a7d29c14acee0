import { messageWords, seriesWords } from '../progress/words';

/*
 * The words of the sponsor's page. The sheet builds its sentences with native formulas from these, and the report that slides and copies
 * are made of builds the same, so that what is handed over says what the coach has seen. None holds a double quote: formulas quote them.
 */

/** Between parts of a line, and where nothing is known. */
export const sponsorMarks = {
  dot: ' · ',
  none: '–',
  to: ' to ',
  arrow: ' → ',
  of: ' of ',
  cut: '…',
} as const;

/** Heading of the page and what every level shows. */
export const headerWords = {
  page: 'Sponsor page',
  unnamed: 'Coaching',
  about: ' · coaching progress',
  with: 'With ',
  stage: 'Stage',
  sessions: 'Sessions used',
  next: 'Next session or review',
  asOf: 'As of',
} as const;

/** How a goal stands, by its letter; for grey by whether it was reviewed. */
export const standingWords = {
  B: 'target reached',
  G: 'on track',
  A: 'needs a look',
  R: 'off track',
  unreviewed: 'no review yet',
  unclear: 'cannot be judged now',
  way: messageWords.way,
} as const;

/** Everything else about goals. */
export const goalWords = {
  heading: 'Goals',
  legend:
    'From the start at 0% to the target at 100%: ● reviews, ━ target, dots the expected path, dashes the forecast at this pace',
  numbered: 'Goal ',
  none: 'No goals yet.',
  noneShared: 'No goal is shared on this page yet.',
  more: ' more, not drawn here for want of room.',
  now: ', now ',
} as const;

/** Names of the lines of a goal's chart, in the order in which they are drawn. */
export const sponsorSeriesNames = [
  seriesWords.value,
  seriesWords.target,
  seriesWords.expected,
  seriesWords.forecast,
] as const;

/** Sentences and actions. */
export const agreedWords = {
  sentences: 'From coach and client',
  actions: 'Actions',
  noActions: 'None planned yet.',
  done: ' done',
} as const;

/** What stakeholders say in the mini-survey. */
export const pulseWords = {
  heading: 'What stakeholders see',
  share: 'Share of answers',
  nobody: 'Nobody has been asked yet.',
  tooFew: 'Shown once enough people have answered,',
  soThat: 'so that nobody is known by their answer.',
  /** Instead of figures that could be taken away from those of an earlier copy. */
  subtractable: 'Not shown: a few answers have changed,',
  answers: ' answers on ',
  othersWait: '; later ones wait',
  improved: 'Improved: ',
  unchanged: 'Unchanged: ',
  worse: 'Worse: ',
  mean: 'Mean ',
  scale: ' on −3 to +3',
  noBars: 'Bars need more, or less equal, answers.',
} as const;

/** How 360 feedback has changed. */
export const changeWords = {
  heading: '360 feedback: change in the eyes of others',
  notYet: 'Shown once two rounds have been released.',
  tooFew: 'not shown, too few raters',
  reliable: 'reliable',
  noise: 'within noise',
  unjudged: 'not judged',
} as const;

/** Headers of the table of changes on a slide, beside the names of both rounds. */
export const changeHeaders = { competency: 'Competency', change: 'Change', judged: 'Judged' } as const;

/** How changes were judged: the first line holds both rounds and the spread of ratings. */
export const judgedWords = {
  from: '360 feedback: released figures of all others, from ',
  rule: '. Reliable is a change of more than 1.96 × ',
  root: ' × √(1/n + 1/n),',
  noise:
    'with the numbers of raters and how much ratings usually differ between people. Within noise: chance alone may explain it.',
} as const;

/** Labels of the figures that a copy has beside its charts. */
export const figureWords = { heading: 'Figures of the charts', day: 'Day', answer: 'Answer' } as const;

/** How much the page has room for. */
export const sponsorRoom = {
  goals: 4,
  /** Characters of a statement, and of a sentence. */
  statement: 100,
  sentence: 190,
  /** Approved sentences that are looked at, and shown. */
  candidates: 8,
  sentences: 3,
  /** Days with a review that a chart shows: the latest. One more where there is no start to show. */
  days: 10,
  competencies: 12,
} as const;

/** A text that fits: cut where it is longer, with a sign that it was. */
export const cutTo = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}${sponsorMarks.cut}` : text;
