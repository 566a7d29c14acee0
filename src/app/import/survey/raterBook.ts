import { records } from '../../../workbook/mapping/records';
import type { TableRows } from '../../../workbook/snapshot';
import { bareWord, idKey } from '../words';
import type { Memory, MemoryEntry } from './memory';

/** What a row of an export says about who answered; blank where it says nothing. */
export interface RaterClue {
  readonly code: string;
  readonly email: string;
  readonly name: string;
  readonly respondent: string;
  readonly time: string;
  /** Group of the workbook, where the row tells one. */
  readonly group: string | null;
  /** All cells of the row, for an export that tells nobody apart. */
  readonly cells: readonly string[];
}

/** A rater with a code, in the workbook or from now on. */
export interface BookedRater {
  readonly id: string;
  readonly group: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** Not in the workbook yet. */
  readonly isNew: boolean;
}

/** Letter of generated codes; a code says nothing that the column Group beside it does not. */
const letters: Readonly<Record<string, string>> = {
  Self: 'S',
  Manager: 'M',
  'Skip-level': 'L',
  Peer: 'P',
  'Direct report': 'D',
  Stakeholder: 'T',
};

/** A number of Microsoft Forms begins at 1 in every form, so it is no name by itself; SurveyMonkey's are unique. */
const UNIQUE_DIGITS = 7;

/** Finds the rater of each row, and gives a code to those who have none. */
export class RaterBook {
  private readonly byId = new Map<string, BookedRater>();
  private readonly byEmail = new Map<string, BookedRater>();
  /** Null for a name that two raters bear. */
  private readonly byName = new Map<string, BookedRater | null>();
  private readonly taken = new Set<string>();
  private readonly next = new Map<string, number>();
  private readonly learnt = new Map<string, MemoryEntry>();

  /** @param responses whose codes are taken, too: somebody may have answered and be in no list */
  constructor(
    raters: TableRows | undefined,
    responses: TableRows | undefined,
    private readonly memory: Memory,
  ) {
    for (const row of records(raters)) {
      const id = row.text('Rater ID')?.trim();
      if (!id || this.byId.has(idKey(id))) continue;
      this.add({
        id,
        group: row.text('Group'),
        name: row.text('Name'),
        email: row.text('Email'),
        isNew: false,
      });
    }
    for (const row of records(responses)) this.taken.add(idKey(row.text('Rater ID') ?? ''));
  }

  /** Raters that are not in the workbook yet, in the order in which they were met. */
  get added(): readonly BookedRater[] {
    return [...this.byId.values()].filter(({ isNew }) => isNew);
  }

  /** Which respondents got which code, for the next time. */
  get entries(): readonly MemoryEntry[] {
    return [...this.learnt.values()];
  }

  /** The rater of a row. Names and addresses stay in the list of raters; what comes back for answers is a code. */
  find(clue: RaterClue, round: string): BookedRater {
    const email = isAnonymous(clue.email) ? '' : clue.email.trim();
    const code = clue.code.trim();
    if (code !== '') {
      const known =
        this.byId.get(idKey(code)) ?? this.byEmail.get(idKey(code)) ?? this.byName.get(bareWord(code));
      if (known) return known;
      if (isCode(code))
        return this.add({ id: code, group: clue.group, name: null, email: email || null, isNew: true });
    }
    const address = email !== '' ? email : isAddress(code) ? code : '';
    if (address !== '') return this.byEmail.get(idKey(address)) ?? this.begin(clue, null, address);
    const name = code !== '' ? code : isAnonymous(clue.name) ? '' : clue.name.trim();
    const named = this.byName.get(bareWord(name));
    if (name !== '' && named) return named;
    const identity = code !== '' ? code : identityOf(clue);
    const remembered =
      this.memory.find('Respondent', round, identity) ?? this.learnt.get(this.key(round, identity))?.to;
    const known = remembered === undefined ? undefined : this.byId.get(idKey(remembered));
    if (known) return known;
    // Somebody has deleted the rater: the code is kept for what it was given to.
    const rater =
      remembered === undefined
        ? this.begin(clue, named === null ? null : name || null, null)
        : this.add({ id: remembered, group: clue.group, name: name || null, email: null, isNew: true });
    if (name === '' || named === null) {
      this.learnt.set(this.key(round, identity), {
        kind: 'Respondent',
        scope: round,
        from: identity,
        to: rater.id,
      });
    }
    return rater;
  }

  private readonly key = (round: string, identity: string): string =>
    JSON.stringify([round, idKey(identity)]);

  private begin({ group }: RaterClue, name: string | null, email: string | null): BookedRater {
    const letter = letters[group ?? ''] ?? 'O';
    let number = this.next.get(letter) ?? 1;
    while (this.taken.has(idKey(`${letter}${number}`))) number += 1;
    this.next.set(letter, number + 1);
    return this.add({ id: `${letter}${number}`, group, name, email, isNew: true });
  }

  private add(rater: BookedRater): BookedRater {
    this.byId.set(idKey(rater.id), rater);
    this.taken.add(idKey(rater.id));
    if (rater.email) this.byEmail.set(idKey(rater.email), rater);
    const name = bareWord(rater.name ?? '');
    if (name !== '') this.byName.set(name, this.byName.has(name) ? null : rater);
    return rater;
  }
}

/** What Microsoft Forms writes where it records nobody. */
const isAnonymous = (text: string): boolean => ['', 'anonymous'].includes(text.trim().toLowerCase());

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** A code is short, has no spaces, and is no word: somebody's first name would be one. */
const isCode = (text: string): boolean =>
  text.length <= 24 && /^[\p{L}\p{N}._#-]+$/u.test(text) && /\d/.test(text);

/** What tells a respondent apart: the number, with the time where the number alone may come again; else all that was answered. */
function identityOf({ respondent, time, cells }: RaterClue): string {
  const [number, moment] = [respondent.trim(), time.trim()];
  if (number.replace(/\D/g, '').length >= UNIQUE_DIGITS) return number;
  if (number !== '' && moment !== '') return `${number} at ${moment}`;
  return number || moment || `row ${fingerprint(cells.join('\u001F'))}`;
}

/** FNV-1a with 32 bits, twice from other ends: enough to tell the rows of a survey apart, and nobody can read answers from it. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x811c9dc5];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
