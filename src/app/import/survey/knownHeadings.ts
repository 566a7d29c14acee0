import { bareWord } from '../words';
import type { PlainUse } from './use';

/**
 * Headings that forms tools write themselves, and those of hand-made lists. As the tools' exports have them: Microsoft Forms `ID, Start
 * time, Completion time, Email, Name, Last modified time`; Google Forms `Timestamp, Email Address` (earlier `Username`); SurveyMonkey
 * `Respondent ID, Collector ID, Start Date, End Date, IP Address, Email Address, First Name, Last Name, Custom Data 1`.
 */
const spelled: Readonly<Record<PlainUse, readonly string[]>> = {
  rater: ['rater id', 'rater', 'rater code', 'rater number', 'participant code', 'your code', 'code'],
  email: ['email', 'email address', 'rater email', 'your email', 'your email address', 'username', 'mail'],
  name: ['name', 'full name', 'rater name', 'your name'],
  respondent: ['respondent id', 'response id', 'id', 'respondent', 'token', 'response number'],
  time: ['timestamp', 'start time', 'submitted at', 'submission time', 'date submitted'],
  group: ['group', 'relationship', 'rater group', 'rater type', 'relation', 'your relationship', 'role'],
  round: ['round', 'wave', 'survey round'],
  question: ['item id', 'item', 'question id', 'item code', 'question'],
  answer: ['score', 'answer', 'rating', 'response', 'value'],
  ignore: [
    ...['completion time', 'start date', 'end date', 'last modified time', 'collector id', 'ip address'],
    ...['first name', 'last name', 'custom data 1', 'custom data', 'total points', 'quiz feedback'],
    ...['engagement id', 'language', 'network id', 'submit date', 'duration', 'score total'],
  ],
};

const byWord = new Map<string, PlainUse>(
  Object.entries(spelled).flatMap(([use, words]) =>
    words.map((word): [string, PlainUse] => [bareWord(word), use as PlainUse]),
  ),
);

/** What a heading of a tool or of a hand-made list is for. */
export const knownHeading = (heading: string): PlainUse | undefined => byWord.get(bareWord(heading));

/** Questions by which a form asks for the rater group, however it words them. */
export const asksForGroup = (heading: string): boolean =>
  /\brelation(ship)?\b|\bhow do you (know|work)\b|\brater (group|type)\b|\byour role\b|\bwho are you\b|\bI am (his|her|their|the)\b/i.test(
    heading,
  );
