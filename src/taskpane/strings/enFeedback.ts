import type { ShownGroup } from '../../app/feedback/shownGroups';
import type { AgreementWord } from '../../domain/feedback/agreement';
import type { ChangeVerdict } from '../../domain/feedback/change';
import type { Quadrant } from '../../domain/feedback/quadrant';
import type { Withheld } from '../../domain/suppression/withheld';
import { count } from './count';

/** Quadrants in the order in which they are talked about, and what each means. */
const quadrants = {
  'Blind spot': { title: 'Blind spots', meaning: 'Others see less of it than the client does.' },
  'Hidden strength': { title: 'Hidden strengths', meaning: 'Others see more of it than the client does.' },
  'Confirmed strength': { title: 'Confirmed strengths', meaning: 'Strong in the eyes of both.' },
  'Confirmed development need': { title: 'Needs both see', meaning: 'To be developed in the eyes of both.' },
  'Not enough raters': {
    title: 'Not enough raters',
    meaning: 'Too few answers to protect those who gave them.',
  },
  'No self-rating': { title: 'No self-rating', meaning: 'The client has not rated it.' },
} satisfies Record<Quadrant, { title: string; meaning: string }>;

/** Why a figure is blank. */
const withheld = {
  nobody: 'Nobody could say.',
  'too few': 'Too few people answered.',
  'not observed': 'More than three in ten could not observe it.',
  'second item': 'Held back, because with it another blank figure could be worked out.',
  remainder: 'Held back, because a smaller group could be worked out from the rest.',
} satisfies Record<Withheld, string>;

/** The texts of the Feedback page; a part of `en`. */
export const enFeedback = {
  title: 'Feedback',
  round: 'Round',
  noRoundName: '(round without a name)',
  summary: (round: string, responded: number | null, minRaters: number) =>
    `${round}${responded === null ? '' : `: ${count(responded, 'other person', 'other people')} answered`}. Groups under ${minRaters} are pooled or hidden.`,
  import: 'Import answers',
  goTo: (tab: string) => `Go to ${tab}`,
  opened: (tab: string) => `${tab} is open in Excel.`,
  refresh: 'Refresh',
  refreshed: 'Up to date.',
  notShown: 'There is no report yet',
  repair: 'Set up and repair',
  missing: {
    title: 'What is missing',
    self: 'No self-rating in this round, so there are no gaps and no blind spots. Ask the client to answer, then import again.',
    manager:
      'No manager has answered in this round. The report works without; tell managers that they are shown by name.',
    others: 'Too few others have answered to show anything of them. Ask more people, then import again.',
    hidden: (groups: string) =>
      `Not shown: ${groups}. Ask more people of the group, or count them to another group on the sheet Raters.`,
  },
  legend: { label: 'Signs in the drawings', self: 'Self', others: 'Others', manager: 'Manager' },
  quadrants: { title: 'What stands out', each: quadrants },
  competencies: {
    title: 'Competencies',
    asTable: 'All as a table',
    name: 'Competency',
    self: 'Self',
    manager: 'Manager',
    others: 'Others',
    gap: 'Gap',
    group: 'Group',
    mean: 'Mean',
    blank: '–',
    selfHigher: (points: string) => `Self rates it ${points} higher than others.`,
    selfLower: (points: string) => `Self rates it ${points} lower than others.`,
    same: 'Self and others rate it the same.',
    ratesSelfHigher: 'A strength for both, and still rated higher by self.',
    groupsDiffer: 'Groups see this differently.',
    agreement: {
      'strong agreement': 'Others strongly agree with each other.',
      'broad agreement': 'Others broadly agree with each other.',
      'mixed views': 'Others have mixed views.',
      polarised: 'Others are split into two camps.',
    } satisfies Record<AgreementWord, string>,
    drawing: (self: string, others: string, manager: string, min: number, max: number) =>
      `On a scale from ${min} to ${max}: self ${self}, others ${others}, manager ${manager}`,
    from: (n: number) => count(n, 'person', 'people'),
    whyBlank: 'Why is this blank?',
    withheld,
    items: (number: number) => count(number, 'item', 'items'),
  },
  items: {
    notObserved: (percent: number) => `${percent} % could not observe it.`,
    spreadOf: (parts: string) => `Answers of all others, from low to high: ${parts}`,
    point: (score: number, answers: number) => `${answers} gave ${score}`,
    noSpread: 'The answers are not shown one by one: there are fewer than five, or all are the same.',
    asTable: 'All items as a table',
    item: 'Item',
    spreadColumn: 'Answers of others, low to high',
    top: 'Rated highest by others',
    bottom: 'Rated lowest by others',
    tied: 'More than five, because the last ones are tied.',
    title: 'Highest and lowest items',
    none: 'No item has enough answers to be ranked.',
    noText: '(no words)',
  },
  groups: {
    title: 'Who is shown, and how',
    how: {
      self: () => 'Always shown.',
      named: () => 'Shown by name: managers are told so.',
      alone: () => 'Shown on its own.',
      pooled: (pool: string) => `Shown only together, as ${pool}.`,
      hidden: () => 'Not shown: too few people have answered.',
      absent: () => 'Nobody has answered in this round.',
    } satisfies Record<ShownGroup['how'], (pool: string) => string>,
    why: 'Why is this blank?',
    answers: [
      'A blank figure is never zero, and never the middle of the scale. Too few people gave it, or nobody could observe it.',
      'A group with too few people is pooled with others. Sometimes a bigger one joins the pool, because the rest of a total would give the smaller one away.',
      'Pools are the same in every round, competency and item, so that no two tables can be subtracted from each other.',
      'Others needs four people in all, and enough besides the manager.',
    ],
    rate: 'Who answered',
    rateOf: (responded: number, invited: number) => `${responded} of ${invited}`,
  },
  comments: {
    title: 'In their own words',
    intro: 'Pooled over the groups, in an order that tells nothing.',
    manager: 'Manager:',
    none: 'No comments are shown for this round.',
    waiting: (number: number) =>
      `${count(number, 'comment waits', 'comments wait')} for you: read them on the sheet Comments, take out what gives a person away, and tick Approved.`,
    withheld: {
      'too few for this prompt': (prompt: string) => `${prompt}: held back, fewer than three comments.`,
      'too few in all': (prompt: string) => `${prompt}: held back, too few comments in all.`,
    },
    noPrompt: '(no prompt)',
  },
  change: {
    title: 'Change between rounds',
    from: 'From',
    to: 'To',
    oneRound: 'There are answers of one round only. After the next one, the change is shown here.',
    same: 'Choose two different rounds.',
    better: (points: string) => `${points} higher.`,
    worse: (points: string) => `${points} lower.`,
    unchanged: 'Unchanged.',
    verdicts: {
      reliable: 'Reliable: more than chance explains.',
      'within noise': 'Within noise: chance alone may explain it.',
      'not enough raters': 'Not enough raters in both rounds.',
    } satisfies Record<ChangeVerdict, string>,
    short: {
      reliable: 'reliable',
      'within noise': 'within noise',
      'not enough raters': 'not enough raters',
    } satisfies Record<ChangeVerdict, string>,
    summary: (better: number, worse: number, noise: number) =>
      `${better} better and ${worse} worse than chance explains; ${noise} within noise.`,
    drawing: (change: string, low: string, high: string) =>
      `Change ${change}; the true change lies between ${low} and ${high}, nineteen times in twenty`,
    asTable: 'All as a table',
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    changeWithin: 'Change (between)',
    within: (change: string, low: string, high: string) => `${change} (${low} to ${high})`,
    verdict: 'Verdict',
    between: (low: string, high: string) => `${low} to ${high}`,
    legend:
      'The dot is the change, the line where the true change may lie. A line that crosses the middle is noise.',
  },
  quality: {
    title: 'What was set aside while reading',
    none: 'Nothing: every answer was read as it stands.',
    each: (n: number) => (n === 1 ? 'Show it, with its cell' : `Show all ${n}, each with its cell`),
    headers: ['Cell', 'What was found'],
    kinds: { rejected: 'Left out', repaired: 'Repaired', kept: 'Kept' },
    place: (cell: string | null, row: number | null, column: string | null) =>
      [cell ?? (row === null ? 'Header' : `Row ${row}`), ...(column === null ? [] : [column])].join(' · '),
    more: (n: number) => `Show ${n} more`,
    notObserved: (n: number) =>
      `${count(n, 'answer', 'answers')} blank or “not observed”: left out of the means.`,
    outOfScale: (n: number) => `${count(n, 'answer', 'answers')} outside the scale: left out.`,
    notANumber: (n: number) => `${count(n, 'answer', 'answers')} with words in place of a number: left out.`,
    errorValue: (n: number) => `${count(n, 'answer', 'answers')} with an Excel error: left out.`,
    replacedRows: (n: number) =>
      `${count(n, 'row', 'rows')} replaced by a later one of the same person and round: the last one counts.`,
    namelessRows: (n: number) => `${count(n, 'row', 'rows')} without a rater or a group: left out.`,
    missingItems: (ids: string) => `No column of answers for: ${ids}.`,
    unlistedGroups: (groups: string) =>
      `Groups that are not in the list, protected like the others: ${groups}.`,
  },
} as const;
