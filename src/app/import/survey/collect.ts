import type { CellValue } from '../../../workbook/cell';
import { columnLetters } from '../../../workbook/cell';
import type { KnownItem } from '../items';
import { asText } from '../readings';
import { quoted, type ImportReport, type Place } from '../report';
import { bareWord, idKey, isNotObserved, rounds } from '../words';
import { pending, type AnswerReader } from './answers';
import type { AnswerSheet, CollectedComment } from './answerSheet';
import { columnsFor, type SurveyChoices } from './choices';
import type { GroupQuestion } from './groupNames';
import type { SurveyGrid } from './grid';
import { RATERS, RESPONSES, type SurveyLists } from './lists';
import { itemOf } from './matchItem';
import type { Pace } from './pace';
import { RaterBook, type BookedRater, type RaterClue } from './raterBook';
import { BROKEN, reportRepeat, tooWide } from './rowSentences';
import type { ColumnUse } from './use';

interface Meanings {
  readonly groups: readonly GroupQuestion[];
  readonly reader: AnswerReader;
}

/** Share of the work that is done before this begins, and after it has ended. */
const [BEFORE, AFTER] = [0.25, 0.75];

/** Second pass: who answered what. Null when the work was called off. */
export async function collectAnswers(
  grid: SurveyGrid,
  choices: SurveyChoices,
  lists: SurveyLists,
  meanings: Meanings,
  report: ImportReport,
  pace: Pace,
): Promise<AnswerSheet | null> {
  const collector = new Collector(grid, choices, lists, meanings, report);
  for (let at = choices.header.row + choices.header.rows; at < grid.rows.length; at++) {
    if (!(await pace.goesOn(BEFORE + (at / grid.rows.length) * (AFTER - BEFORE)))) return null;
    collector.take(at);
  }
  return collector.sheet(pace);
}

interface Draft extends Place {
  readonly round: string;
  readonly rater: BookedRater;
  readonly group: string;
  readonly answers: Map<string, CellValue>;
  readonly comments: CollectedComment[];
}

class Collector {
  private readonly byKey = new Map<string, Draft>();
  private readonly book: RaterBook;
  private readonly groups: ReadonlyMap<string, string | null | undefined>;
  private readonly find: (text: string) => KnownItem | undefined;
  private readonly at: Readonly<Partial<Record<ColumnUse['as'], number>>>;
  private readonly itemColumns: readonly { readonly at: number; readonly item: KnownItem }[];
  private readonly commentColumns: readonly { readonly at: number; readonly prompt: string }[];
  private readonly isLong: boolean;
  private readonly withoutGroup = new Set<string>();
  private readonly leftOut = new Map<string, number>();
  /** Rows with an answer that nobody has explained yet. */
  private readonly pending = new Set<number>();

  constructor(
    private readonly grid: SurveyGrid,
    private readonly choices: SurveyChoices,
    lists: SurveyLists,
    private readonly meanings: Meanings,
    private readonly report: ImportReport,
  ) {
    const { columns } = choices;
    this.find = itemOf(lists.items);
    this.book = new RaterBook(lists.tables.get(RATERS), lists.tables.get(RESPONSES), lists.memory);
    this.groups = new Map(meanings.groups.map(({ text, group }) => [bareWord(text), group]));
    this.at = Object.fromEntries(columns.map(({ use }, i) => [use.as, i]).reverse()) as typeof this.at;
    this.isLong = this.at.question !== undefined && this.at.answer !== undefined;
    this.itemColumns = columns.flatMap(({ use }, at) => {
      const item = use.as === 'item' ? this.find(use.item) : undefined;
      return item ? [{ at, item }] : [];
    });
    this.commentColumns = columnsFor(columns, 'comment').flatMap((at) => {
      const use = columns[at]?.use;
      return use?.as === 'comment' ? [{ at, prompt: use.prompt }] : [];
    });
  }

  take(index: number): void {
    const { grid, report } = this;
    const cells = grid.rows[index] ?? [];
    const place = { file: grid.name, row: grid.firstRow + index };
    if (grid.broken.has(index)) {
      report.problem('error', place, '', BROKEN);
      return;
    }
    if (cells.every((cell) => cell.trim() === '')) return;
    const beyond = cells.slice(this.choices.columns.length).some((cell) => cell.trim() !== '');
    if (beyond) {
      report.problem('error', place, '', tooWide(cells.length, this.choices.columns.length));
      return;
    }
    const round = this.roundOf(cells, place);
    if (round === null) return;
    const rater = this.raterOf(cells, round, place);
    if (rater) this.keep({ ...place, round, ...rater, answers: new Map(), comments: [] }, cells);
  }

  async sheet(pace: Pace): Promise<AnswerSheet | null> {
    for (const [group, count] of this.leftOut)
      this.report.note(`${count} rows of ${quoted(group)} are left out, as you chose.`);
    const raters = [...this.byKey.values()];
    const kept = new Set(raters.map(({ rater }) => rater.id));
    let [answers, notObserved] = [0, 0];
    const items = new Set(this.itemColumns.map(({ item }) => item.id));
    for (const rater of raters) {
      if (!(await pace.goesOn(AFTER))) return null;
      for (const [item, value] of rater.answers) {
        items.add(item);
        if (value === 'NO') notObserved += 1;
        else if (value !== null) answers += 1;
      }
    }
    return {
      isLong: this.isLong,
      raters,
      items,
      newRaters: this.book.added.filter(({ id }) => kept.has(id)),
      respondents: this.book.entries.filter(({ to }) => kept.has(to)),
      withoutGroup: this.withoutGroup.size,
      answers,
      notObserved,
    };
  }

  private cell(cells: readonly string[], as: ColumnUse['as']): string {
    const at = this.at[as];
    return at === undefined ? '' : (cells[at] ?? '');
  }

  private label(at: number): string {
    const letters = columnLetters(this.grid.firstColumn - 1 + at);
    const heading = this.choices.columns[at]?.heading ?? '';
    return heading === '' ? letters : `${letters} ${quoted(heading)}`;
  }

  /** The round of a row; blank as long as nobody has chosen one, null when the row is left out. */
  private roundOf(cells: readonly string[], place: Place): string | null {
    const { round } = this.choices;
    if (round !== null) return round ?? '';
    const text = this.cell(cells, 'round');
    const found = rounds.find(text);
    if (found !== undefined) return found;
    const sentence =
      text.trim() === ''
        ? 'The round is blank; the row is left out.'
        : `${quoted(text)} is no round we know; the row is left out.`;
    this.report.problem('error', place, this.label(this.at.round ?? 0), sentence);
    return null;
  }

  private raterOf(
    cells: readonly string[],
    round: string,
    place: Place,
  ): Pick<Draft, 'rater' | 'group'> | null {
    const text = this.cell(cells, 'group');
    const meaning = text.trim() === '' ? null : this.groups.get(bareWord(text));
    // A name that nobody has explained yet: the question about it stands in the way of the import anyway.
    if (meaning === undefined) return null;
    if (text.trim() !== '' && meaning === null) {
      this.leftOut.set(text.trim(), (this.leftOut.get(text.trim()) ?? 0) + 1);
      return null;
    }
    const told = meaning;
    const clue: RaterClue = {
      code: this.cell(cells, 'rater'),
      email: this.cell(cells, 'email'),
      name: this.cell(cells, 'name'),
      respondent: this.cell(cells, 'respondent'),
      time: this.cell(cells, 'time'),
      group: told ?? this.choices.groupOfRest,
      // In a long table every answer is a row of its own: what they share tells a rater apart.
      cells: this.isLong ? [round, text] : cells,
    };
    const rater = this.book.find(clue, round);
    if (rater.isNew && told === null) this.withoutGroup.add(rater.id);
    const listed = rater.isNew ? null : rater.group;
    if (told !== null && listed !== null && told !== listed) {
      const sentence = `The group here is ${told}, in the list of raters ${listed}; the list counts.`;
      this.report.problem('warning', place, this.label(this.at.group ?? 0), sentence);
    }
    const group = listed ?? told ?? rater.group ?? this.choices.groupOfRest;
    return group === null ? null : { rater, group };
  }

  private keep(draft: Draft, cells: readonly string[]): void {
    const key = JSON.stringify([draft.round, idKey(draft.rater.id)]);
    const earlier = this.byKey.get(key);
    if (this.isLong) {
      this.takeOne(earlier ?? draft, cells, draft);
      this.byKey.set(key, earlier ?? draft);
      return;
    }
    for (const { at, item } of this.itemColumns)
      draft.answers.set(item.id, this.answer(cells, at, item, draft));
    for (const { at, prompt } of this.commentColumns) this.comment(cells, at, prompt, draft);
    const isBlank =
      [...draft.answers.values()].every((value) => value === null) && draft.comments.length === 0;
    if (isBlank && !this.pending.has(draft.row)) {
      this.report.problem('warning', draft, '', 'This row has no answer and no comment; it is left out.');
      return;
    }
    if (earlier) reportRepeat(earlier, draft, this.report);
    this.byKey.set(key, draft);
  }

  private takeOne(draft: Draft, cells: readonly string[], place: Place): void {
    const { question = 0, answer = 0 } = this.at;
    const item = this.find(cells[question] ?? '');
    if (!item) {
      const sentence = `${quoted(cells[question] ?? '')} is in no list of items; the answer is left out.`;
      this.report.problem('error', place, this.label(question), sentence);
      return;
    }
    const value = this.answer(cells, answer, item, place);
    if (draft.answers.has(item.id)) {
      const same = draft.answers.get(item.id) === value;
      const sentence = `${draft.rater.id} has answered ${item.id} further up ${same ? 'with the same score; it counts once' : 'with another score; this later one counts'}.`;
      this.report.problem('warning', place, this.label(answer), sentence);
    }
    draft.answers.set(item.id, value);
  }

  private answer(cells: readonly string[], at: number, item: KnownItem, place: Place): CellValue {
    const reading = this.meanings.reader.read(cells[at] ?? '', item);
    if (reading === pending) this.pending.add(place.row);
    const { value, fault, doubt } = reading;
    if (fault !== undefined)
      this.report.problem('error', place, this.label(at), `${fault}; the answer is left out.`);
    else if (doubt !== undefined) this.report.problem('warning', place, this.label(at), `${doubt}.`);
    return value;
  }

  private comment(cells: readonly string[], at: number, prompt: string, draft: Draft): void {
    const text = (cells[at] ?? '').trim();
    // A dash, or “n/a”, says that there is no comment.
    if (!/[\p{L}\p{N}]/u.test(text) || isNotObserved(text)) return;
    const { value, fault } = asText(text, { semicolons: this.grid.semicolons });
    if (fault !== undefined) {
      const loss = value === null ? '; the comment is left out.' : '.';
      this.report.problem('error', draft, this.label(at), fault + loss);
    }
    if (value !== null) draft.comments.push({ prompt, text: value });
  }
}
