import { beginsWith, findPhrase, phraseAt, type Wording } from '../phrases';
import type { CheckFacts } from '../facts';
import { hasAim, type Goal } from '../goal';
import { quoted, type Rule } from '../rule';

const [fewest, most] = [4, 30];

/** Rules about the sentence. Lists of words come from the settings. */
export const wordingRules: readonly Rule[] = [
  {
    code: 'G01',
    severity: 'error',
    dimension: 'Specific',
    test: ({ statement }) =>
      countWords(statement) < fewest
        ? {
            header: 'Statement',
            message: 'Too short to show what will change. Write a sentence: who will see what, and where.',
          }
        : null,
  },
  {
    code: 'G02',
    severity: 'warning',
    dimension: 'Specific',
    test: ({ statement }, facts) => {
      const wording = facts.wording(statement);
      if (statement.includes(';') || joinsGoals(wording, facts))
        return {
          header: 'Statement',
          message: 'This looks like two goals, which cannot be measured as one. Split it into two rows.',
        };
      return countWords(statement) > most
        ? {
            header: 'Statement',
            message: 'More than 30 words are hard to keep in mind. Split the goal, or shorten the sentence.',
          }
        : null;
    },
  },
  {
    code: 'G03',
    severity: 'warning',
    dimension: 'Specific',
    test: (goal, facts) => {
      const vague = findPhrase(facts.wording(goal.statement), facts.lists.vague);
      return vague && isUnmeasured(goal)
        ? {
            header: 'Statement',
            message: `${quoted(vague.text)} names no end, so nobody can tell when it is done. Say what others would see or count.`,
          }
        : null;
    },
  },
  {
    code: 'G23',
    severity: 'warning',
    dimension: 'Specific',
    test: ({ statement }, facts) => {
      const wording = facts.wording(statement);
      return beginsWith(wording, facts.lists.avoidance) && !saysInstead(wording, facts)
        ? {
            header: 'Statement',
            message: 'It says what to leave off, which is hard to practise. Say what you will do instead.',
          }
        : null;
    },
  },
  {
    code: 'G24',
    severity: 'warning',
    dimension: 'Owned',
    test: ({ statement }, facts) =>
      findPhrase(facts.wording(statement), facts.lists.dependence)
        ? {
            header: 'Statement',
            message:
              'The result is in the hands of others, so effort may not show. Say what your own part is.',
          }
        : null,
  },
  {
    code: 'G25',
    severity: 'warning',
    dimension: 'Ambitious yet achievable',
    test: ({ statement }, facts) => {
      const absolute = findPhrase(facts.wording(statement), facts.lists.absolute);
      return absolute
        ? {
            header: 'Statement',
            message: `${quoted(absolute.text)} fails with the first exception. Give a rate instead, such as 4 times out of 5.`,
          }
        : null;
    },
  },
  {
    code: 'G26',
    severity: 'info',
    dimension: 'Specific',
    test: (goal, facts) => {
      const word = findPhrase(facts.wording(goal.statement), facts.lists.unmeasured);
      return word && isUnmeasured(goal)
        ? {
            header: 'Statement',
            message: `${quoted(word.text)} means something else to everybody. Replace it by a number.`,
          }
        : null;
    },
  },
  {
    code: 'G30',
    severity: 'info',
    dimension: 'Specific',
    test: ({ statement }, facts) => {
      const wording = facts.wording(statement);
      return beginsWith(wording, facts.lists.activityVerbs) && findPhrase(wording, facts.lists.activityNouns)
        ? {
            header: 'Statement',
            message: 'This is an activity, not yet a result. Say what will be different afterwards.',
          }
        : null;
    },
  },
];

/** Words as people count them: what stands between blanks and is not only punctuation. */
const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Without a measure or a value that means done. */
const isUnmeasured = (goal: Goal): boolean => goal.metric === '' || !hasAim(goal);

/** A connecting word, and a goal's verb within reach behind it. */
function joinsGoals({ bare }: Wording, { lists, settings }: CheckFacts): boolean {
  const reach = Math.max(...settings.languages.map(({ verbWithin }) => verbWithin));
  return bare.some((_, at) => {
    const connector = phraseAt(bare, at, lists.connectors);
    if (!connector) return false;
    const after = at + connector.words.length;
    // "and to improve" joins as "and improve" does.
    const begin = bare[after] === 'to' || bare[after] === 'also' ? after + 1 : after;
    for (let place = begin; place < begin + reach && place < bare.length; place++)
      if (phraseAt(bare, place, lists.goalVerbs)) return true;
    return false;
  });
}

/** "by asking first", or a word such as instead. */
const saysInstead = ({ words, bare }: Wording, { lists }: CheckFacts): boolean =>
  words.some((word, at) => word === 'by' && /\p{L}ing$/u.test(words[at + 1] ?? '')) ||
  findPhrase({ words, bare }, lists.replacement) !== undefined;
