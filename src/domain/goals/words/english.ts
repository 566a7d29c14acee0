import { wordsOfList, type LanguageWords } from './wordLists';

const list = wordsOfList;

/** English words of goals (goals.md 6.3, and their usual forms). */
export const english: LanguageWords = {
  language: 'English',
  verbWithin: 1,
  lists: {
    vague: list(
      'improve, enhance, strengthen, develop, be better, get better, become better, become more, be more, work on, focus on, try to, learn about, understand, optimise, optimize',
    ),
    goalVerbs: list(
      'improve, enhance, strengthen, develop, build, increase, reduce, raise, cut, lower, delegate, create, grow, become, get, stop, start, learn, deliver, launch, hire, promote, achieve, expand, establish, implement, introduce, boost, optimise, optimize',
    ),
    connectors: list('and, plus, as well as'),
    avoidance: list("avoid, stop, don't, do not, never, not, no longer, quit, eliminate, cease, refrain"),
    replacement: list('instead, replace, rather'),
    absolute: list('always, never, everyone, everybody, nobody, 100%, perfect, perfectly, every single'),
    unmeasured: list(
      'more, better, less, regularly, often, frequently, sometimes, soon, significantly, a lot, several, various',
    ),
    dependence: list(
      'get promoted, be promoted, be respected, win approval, get approval, get boss to, get manager to, get team to, make * respect, make * trust, make * listen, make * like, make * value, make * accept, make * see, make * understand, make * agree',
    ),
    activityVerbs: list(
      'attend, complete, read, take, finish, join, watch, sign up for, enrol in, enroll in',
    ),
    activityNouns: list(
      'course, courses, book, books, workshop, workshops, seminar, webinar, training, programme, program, certification, conference',
    ),
    private: list(
      'anxiety, anxious, burnout, burn-out, burned out, burnt out, therapy, therapist, psychiatrist, diagnosis, diagnosed, depression, depressed, medication, illness, sick leave, disability, addiction, alcohol, pregnant, pregnancy, miscarriage, divorce, divorced, adhd, autism, cancer',
    ),
    fillers: list('a, an, the, my, our, your, his, her, their'),
    stopWords: list(
      'a, an, the, my, our, your, his, her, their, to, of, in, on, at, for, with, from, by, and, or, so, that, this, is, are, be, as, i, we, it, per, each, every, than, into, about',
    ),
  },
};
