import type { CellValue } from '../../../workbook/cell';
import { isErrorValue } from '../../../workbook/cell';
import type { KnownItem, Scale } from '../items';
import type { Reading } from '../readings';
import { asNumber } from '../readings';
import { bareWord, isNotObserved } from '../words';
import { parseNumber } from '../numbers';
import type { Memory } from './memory';
import { proposeScores } from './scaleWords';

/** What an answer given in words counts: a score, `NO` for not observed, or null: it is left out. */
export type WordScore = number | 'NO' | null;

/** Where a meaning comes from: a person said so in this import or an earlier one, or we only guess. */
export type Standing = 'chosen' | 'remembered' | 'proposed' | 'open';

/** An answer in words that somebody has to give a score once. */
export interface WordQuestion {
  /** Scale of the items, such as `1-5`. */
  readonly scale: string;
  readonly min: number;
  readonly max: number;
  readonly text: string;
  /** How many answers say so. */
  readonly count: number;
  readonly score: WordScore | undefined;
  readonly standing: Standing;
}

export const scaleName = ({ min, max }: Scale): string => `${min}-${max}`;

/** Key of a word in the choices of a person. */
export const wordKey = (scale: string, text: string): string => `${scale}|${bareWord(text)}`;

const LEFT_OUT = 'Left out';

export const scoreText = (score: WordScore): string => (score === null ? LEFT_OUT : String(score));

function parseScore(text: string, { min, max }: Scale): WordScore | undefined {
  if (text === 'NO') return 'NO';
  if (text === LEFT_OUT) return null;
  const score = Number(text);
  return text.trim() !== '' && score >= min && score <= max ? score : undefined;
}

/** True for an answer that speaks for itself: a number, a sign that nothing was observed, an error of a spreadsheet. */
export const isPlainAnswer = (text: string): boolean =>
  parseNumber(text, false) !== null || isNotObserved(text) || isErrorValue(text);

/** Texts of a scale with how often each comes; blank and plain answers left out. */
export class WordCount {
  private readonly scales = new Map<
    string,
    { readonly scale: Scale; readonly texts: Map<string, WordEntry> }
  >();

  add(text: string, item: Scale): void {
    const name = scaleName(item);
    let entry = this.scales.get(name);
    if (!entry) this.scales.set(name, (entry = { scale: item, texts: new Map() }));
    const known = entry.texts.get(text);
    if (known) known.count += 1;
    else entry.texts.set(text, { count: 1, isWord: text.trim() !== '' && !isPlainAnswer(text.trim()) });
  }

  /** The words of all scales with what each counts, as chosen, else as remembered, else as proposed. */
  questions(chosen: ReadonlyMap<string, WordScore>, memory: Memory): readonly WordQuestion[] {
    return [...this.scales].flatMap(([name, { scale, texts }]) => {
      const words = new Map<string, { text: string; count: number }>();
      for (const [text, { count, isWord }] of texts) {
        if (!isWord) continue;
        const known = words.get(bareWord(text));
        if (known) known.count += count;
        else words.set(bareWord(text), { text: text.trim(), count });
      }
      const proposals = proposeScores(
        [...words.values()].map(({ text }) => text),
        scale,
      );
      const questions = [...words].map(([bare, { text, count }]): WordQuestion => {
        const remembered = parseScore(memory.find('Answer', name, text) ?? '', scale);
        const choice = chosen.get(wordKey(name, text));
        const score =
          choice !== undefined ? choice : remembered !== undefined ? remembered : proposals.get(bare);
        const standing =
          choice !== undefined
            ? 'chosen'
            : remembered !== undefined
              ? 'remembered'
              : score === undefined
                ? 'open'
                : 'proposed';
        return { scale: name, min: scale.min, max: scale.max, text, count, score, standing };
      });
      const place = ({ score }: WordQuestion): number =>
        typeof score === 'number' ? score : score === undefined ? -Infinity : Infinity;
      return questions.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
    });
  }
}

interface WordEntry {
  count: number;
  readonly isWord: boolean;
}

/** An answer in a word that nobody has given a score yet. */
export const pending: Reading = { value: null };

/** Reads answers: texts come again and again, so each is read once for each scale. */
export class AnswerReader {
  private readonly known = new Map<string, Map<string, Reading>>();
  private readonly scores: ReadonlyMap<string, WordScore | undefined>;

  constructor(
    questions: readonly WordQuestion[],
    private readonly semicolons: boolean,
  ) {
    this.scores = new Map(questions.map(({ scale, text, score }) => [wordKey(scale, text), score]));
  }

  /** Value of a cell; null when it is blank, and with a reason when it cannot be taken. */
  read(text: string, item: KnownItem): Reading {
    const name = scaleName(item);
    let known = this.known.get(name);
    if (!known) this.known.set(name, (known = new Map<string, Reading>()));
    let reading = known.get(text);
    if (!reading) known.set(text, (reading = this.fresh(text, item)));
    return reading;
  }

  private fresh(text: string, item: KnownItem): Reading {
    const seen: CellValue = text.trim();
    if (seen === '') return { value: null };
    if (isErrorValue(seen)) return { value: null, fault: `${seen} is an error value of a spreadsheet` };
    if (isNotObserved(seen)) return { value: 'NO' };
    if (parseNumber(seen, this.semicolons) === null) {
      const score = this.scores.get(wordKey(scaleName(item), seen));
      // Asked about in its place, which stands in the way of the import: no problem of the row.
      if (score === undefined) return pending;
      return { value: score };
    }
    const reading = asNumber(item)(seen, { semicolons: this.semicolons });
    if (reading.fault !== undefined || Number.isInteger(reading.value)) return reading;
    return {
      value: reading.value,
      doubt: `${String(reading.value)} is not a whole number; it is imported as it is`,
    };
  }
}
