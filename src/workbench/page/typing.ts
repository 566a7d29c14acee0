import { CanceledError, CommandType, ICommandService, RedoCommand, UndoCommand } from '@univerjs/core';
import type { IRange } from '@univerjs/core';
import {
  BEFORE_CELL_EDIT,
  ClearSelectionContentCommand,
  SetRangeValuesCommand,
  SetWorksheetNameCommand,
  SheetInterceptorService,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { IEditorBridgeService, SheetPasteShortKeyCommand } from '@univerjs/sheets-ui';
import Papa from 'papaparse';
import { address } from '../../workbook/cell';
import { HostError } from '../host/errors';
import type { SimulatedHost } from '../host/host';
import type { TypingAlert } from '../host/typingAlert';
import { editText } from './editText';
import { entryOf } from './entries';
import type { Entry, GivenCells } from './entries';
import { rectOf } from '../engine/ranges';
import type { SheetView } from './sheetView';

interface ValuesParams {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly value: GivenCells;
}

/** What the page says to the person at the grid. */
export interface Messages {
  /** Something was refused. */
  say(message: string): void;
  /** Excel's box for an entry that a validation does not allow. Resolves to whether it is to be entered all the same. */
  ask(alert: TypingAlert): Promise<boolean>;
}

/** Highest priority among those who decide what the cell editor opens with. */
const FIRST = 1000;

/**
 * Everything that people do in the grid goes to the simulated Excel, which has its own rules, and comes back as its decision. Univer's
 * commands for it are replaced; whatever else would change a sheet behind the host's back is turned away.
 */
export class Typing {
  readonly #view: SheetView;
  readonly #host: SimulatedHost;
  readonly #messages: Messages;
  /** What the cell editor was opened with: leaving it unchanged is no entry. */
  #opened: { readonly cell: string; readonly text: string } | undefined;

  #isEditing = false;

  constructor(view: SheetView, host: SimulatedHost, messages: Messages) {
    this.#view = view;
    this.#host = host;
    this.#messages = messages;
    const acts: Readonly<Record<string, (params: never) => void>> = {
      [SetRangeValuesCommand.id]: (params: ValuesParams) => this.#enter(params),
      [ClearSelectionContentCommand.id]: () => this.#clear(),
      [SheetPasteShortKeyCommand.id]: (params: { readonly textContent?: string }) => this.#paste(params),
      [UndoCommand.id]: () => this.undo(),
      // Univer's own stack has nothing in it, and this Excel does not redo.
      [RedoCommand.id]: () => undefined,
      [SetWorksheetNameCommand.id]: ({ subUnitId, name }: { subUnitId?: string; name: string }) =>
        this.#act(() => host.asUser.renameSheet(this.#tab(subUnitId), name)),
    };
    view.injector.get(ICommandService).beforeCommandExecuted(({ id, type, params }, options) => {
      const isOurs = options?.['fromHost'] === true || options?.['applyFormulaCalculationResult'] === true;
      const act = acts[id];
      // In the cell editor Ctrl+Z is about its text.
      if (this.#isEditing && ofUndo.has(id)) return;
      if (act) act(params as never);
      else if (isOurs || type !== CommandType.MUTATION || !ofSheets.test(id) || harmless.test(id)) return;
      else messages.say(`The simulated Excel of this workbench cannot do that (${id}).`);
      // Univer's command service takes it for "not carried out".
      throw new CanceledError();
    });
    this.#watchEditor();
  }

  /** Ctrl+Z in the grid, or the button above it. */
  undo(): void {
    this.#act(async () => void (await this.#host.asUser.undo()));
  }

  /** While the cell editor is open Excel runs no batch; it opens with what was entered, not with what the cell shows. */
  #watchEditor(): void {
    const { asUser } = this.#host;
    this.#view.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
      this.#isEditing = visible;
      if (visible) asUser.enterCellEdit();
      else asUser.leaveCellEdit();
    });
    this.#view.injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      id: 'host-content',
      priority: FIRST,
      handler: (cell, { subUnitId, row, col }) => {
        const text = editText(this.#host.workbook, subUnitId, row, col);
        this.#opened = { cell: `${subUnitId} ${row} ${col}`, text };
        const content = text.startsWith('=') ? { f: text, v: null } : { f: null, v: text };
        return { ...cell, ...content, si: null, p: null, t: null };
      },
    });
  }

  #enter({ subUnitId, range, value }: ValuesParams): void {
    const sheet = subUnitId ?? this.#view.activeSheet;
    const entry = entryOf(value, range);
    if (!entry) return;
    const { row, column, rows, columns } = entry.rect;
    const first = String(entry.typed[0]?.[0] ?? '');
    const isOne = rows === 1 && columns === 1;
    if (isOne && this.#opened?.cell === `${sheet} ${row} ${column}` && this.#opened.text === first) return;
    this.#act(() => (isOne ? this.#typeOne(sheet, entry, first) : this.#type(sheet, entry)));
  }

  /** A single entry is checked as Excel checks it; blocks come from pasting, which is not. */
  async #typeOne(sheet: string, entry: Entry, typed: string): Promise<void> {
    const alert = this.#host.asUser.alertFor(this.#tab(sheet), address(entry.rect), typed);
    if (alert && !(await this.#messages.ask(alert))) return;
    await this.#type(sheet, entry);
  }

  #type(sheet: string, { rect, typed }: Entry): Promise<void> {
    return this.#host.asUser.type(this.#tab(sheet), address(rect), typed);
  }

  #clear(): void {
    const selections = this.#view.injector.get(SheetsSelectionsService).getCurrentSelections();
    const tab = this.#tab(undefined);
    this.#act(async () => {
      for (const { range } of selections) await this.#host.asUser.clear(tab, address(rectOf(range)));
    });
  }

  #paste({ textContent = '' }: { readonly textContent?: string }): void {
    const selection = this.#view.injector.get(SheetsSelectionsService).getCurrentLastSelection();
    const text = textContent.replace(/\r?\n$/, '');
    if (!selection || text === '') return;
    const { data } = Papa.parse<string[]>(text, { delimiter: '\t' });
    const columns = Math.max(...data.map((row) => row.length));
    const typed = data.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ''));
    const { startRow: row, startColumn: column } = selection.range;
    this.#act(() =>
      this.#type(this.#view.activeSheet, { rect: { row, column, rows: typed.length, columns }, typed }),
    );
  }

  /** Does what the person wants; Excel's refusals are said. */
  #act(act: () => Promise<void>): void {
    this.#host.asUser.leaveCellEdit();
    void act().catch((error: unknown) => {
      if (!(error instanceof HostError)) throw error;
      this.#messages.say(refusals[error.code] ?? error.message);
    });
  }

  #tab(id: string | undefined): string {
    return this.#host.workbook.worksheets.getItem(id ?? this.#view.activeSheet).name;
  }
}

const ofUndo = new Set<string>([UndoCommand.id, RedoCommand.id]);

/** Mutations that change a sheet. */
const ofSheets = /^(sheet|data-validation)\./;

/** Mutations that Univer makes for itself: what it has to calculate and measure again. */
const harmless = /mark-dirty|auto-height/;

/** What Excel says to a person, where its code for add-ins says less. */
const refusals: Readonly<Record<string, string>> = {
  AccessDenied:
    'The cell is on a protected sheet. To change it, unprotect the sheet (in Excel: Review > Unprotect Sheet).',
};
