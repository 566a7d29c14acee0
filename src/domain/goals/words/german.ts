import { wordsOfList, type LanguageWords } from './wordLists';

const list = wordsOfList;

/** German words of goals; the verb of a clause stands at its end. */
export const german: LanguageWords = {
  language: 'German',
  verbWithin: 6,
  lists: {
    vague: list(
      'verbessern, stärken, entwickeln, weiterentwickeln, ausbauen, optimieren, fördern, besser werden, besser sein, mehr werden, arbeiten an, an * arbeiten, fokussieren auf, versuchen, verstehen, lernen über',
    ),
    goalVerbs: list(
      'verbessern, stärken, entwickeln, ausbauen, aufbauen, erhöhen, steigern, senken, reduzieren, delegieren, einführen, gewinnen, werden, lernen, abschließen, starten, beenden',
    ),
    connectors: list('und, sowie'),
    avoidance: list('vermeiden, aufhören, nicht, nie, niemals, kein, keine, keinen, nicht mehr, schluss mit'),
    replacement: list('stattdessen, anstatt, statt, indem, ersetzen'),
    absolute: list('immer, nie, niemals, alle, jeder, jede, jeden, 100%, perfekt, ausnahmslos'),
    unmeasured: list(
      'mehr, besser, weniger, regelmäßig, oft, häufig, öfter, manchmal, bald, deutlich, einige, mehrere',
    ),
    dependence: list(
      'befördert werden, respektiert werden, anerkennung bekommen, anerkennung gewinnen, chef dazu bringen, team dazu bringen, chefin dazu bringen, vorgesetzten dazu bringen, * überzeugt mich zu befördern',
    ),
    activityVerbs: list('besuchen, teilnehmen, teilnehmen an, lesen, absolvieren, abschließen'),
    activityNouns: list(
      'kurs, kurse, buch, bücher, workshop, seminar, webinar, schulung, training, lehrgang, zertifizierung, konferenz',
    ),
    private: list(
      'angst, angststörung, burnout, burn-out, ausgebrannt, therapie, therapeut, therapeutin, psychiater, diagnose, depression, depressiv, medikamente, krankheit, krankschreibung, krankgeschrieben, behinderung, sucht, alkohol, schwanger, schwangerschaft, fehlgeburt, scheidung, geschieden, adhs, autismus, krebs',
    ),
    fillers: list(
      'der, die, das, den, dem, des, ein, eine, einen, einem, einer, mein, meine, meinen, meinem, meiner, unser, unsere',
    ),
    stopWords: list(
      'der, die, das, den, dem, des, ein, eine, einen, einem, einer, mein, meine, meinen, meinem, meiner, unser, unsere, und, oder, zu, von, vom, im, in, an, auf, für, mit, aus, bei, bis, dass, ist, sind, ich, wir, es, pro, je, als, um',
    ),
  },
};
