import { HostError } from './errors';
import type { CellEditing } from './cellEditing';
import type { Visibility } from './model/worksheet';
import type { Workbook } from './model/workbook';
import { typingAlert, type TypingAlert } from './typingAlert';

/** What a person does in Excel while the add-in is open. Protection holds for people too. */
export class User {
  constructor(
    private readonly book: Workbook,
    private readonly editing: CellEditing,
    private readonly afterChange: () => Promise<void>,
  ) {}

  /** Types into a cell, or pastes a block from its first cell. */
  async type(sheet: string, address: string, typed: unknown): Promise<void> {
    await this.act(() => {
      const start = this.book.worksheets.getItem(sheet).getRange(address).getCell(0, 0);
      const block: readonly (readonly unknown[])[] = Array.isArray(typed) ? typed : [[typed]];
      start.getResizedRange(block.length - 1, (block[0]?.length ?? 1) - 1).values = block;
    });
  }

  /** What Excel says to an entry that a validation does not allow; `null` when it lets it in. */
  alertFor(sheet: string, address: string, typed: string): TypingAlert | null {
    return typingAlert(this.book.worksheets.getItem(sheet).getRange(address), typed);
  }

  /** Presses Delete: empties the cells. */
  async clear(sheet: string, address: string): Promise<void> {
    await this.act(() => (this.book.worksheets.getItem(sheet).getRange(address).values = ''));
  }

  /** Selects cells of the sheet that is open. */
  select(address: string): void {
    const { $active: sheet } = this.book.worksheets;
    this.book.$select(sheet.id, sheet.getRange(address).$rect);
  }

  async renameSheet(from: string, to: string): Promise<void> {
    await this.act(() => (this.book.worksheets.getItem(from).name = to));
  }

  async deleteSheet(name: string): Promise<void> {
    await this.act(() => this.book.worksheets.getItem(name).delete());
  }

  async activateSheet(name: string): Promise<void> {
    await this.carryOut(() => this.book.worksheets.getItem(name).activate());
  }

  async showSheet(name: string, visibility: Visibility): Promise<void> {
    await this.act(() => (this.book.worksheets.getItem(name).visibility = visibility));
  }

  async protectSheet(name: string, on = true): Promise<void> {
    await this.act(() => {
      const { protection } = this.book.worksheets.getItem(name);
      if (on) protection.protect({}, undefined);
      else protection.unprotect(undefined);
    });
  }

  /** Review > Protect Workbook, without a password. */
  protectStructure(on = true): void {
    if (on) this.book.protection.protect(undefined);
    else this.book.protection.unprotect(undefined);
  }

  /** The workbook was opened read-only. */
  openReadOnly(on = true): void {
    this.book.readOnly = on;
  }

  /** A cell is being typed into: batches fail or wait, as they have asked for. */
  enterCellEdit(): void {
    this.editing.enter();
  }

  leaveCellEdit(): void {
    this.editing.leave();
  }

  /** Presses Ctrl+Z: takes back the last thing that the person or the add-in has done. False when there is nothing. */
  async undo(): Promise<boolean> {
    const { $undo: undo } = this.book;
    const isThere = undo.depth > 0;
    await this.carryOut(() => void undo.takeBack());
    return isThere;
  }

  /** What can be taken back is a step of the undo; anything else clears it. */
  private act(change: () => void): Promise<void> {
    return this.carryOut(() => void this.book.$undo.run(change, null));
  }

  private async carryOut(change: () => void): Promise<void> {
    if (this.editing.active) throw new HostError('InvalidOperation', 'Leave cell-edit mode first.');
    this.book.$events.trigger = 'Unknown';
    try {
      change();
    } finally {
      this.book.$events.trigger = 'ThisLocalAddin';
    }
    await this.afterChange();
  }
}
