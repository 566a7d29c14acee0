import { loseSheetIn, renameSheetIn } from '../../engine/formulaRewriting';
import { accessDenied, invalidOperation, itemAlreadyExists } from '../errors';
import { Collection, sameName } from '../hostObject';
import { workbookTarget } from './events';
import { requireSheetName } from './limits';
import type { Workbook } from './workbook';
import { Worksheet } from './worksheet';

/** The tabs of the workbook, in order. */
export class WorksheetCollection extends Collection<Worksheet> {
  private sheets: Worksheet[] = [];
  private active: Worksheet | null = null;
  private freedId: string | null = null;

  constructor(private readonly book: Workbook) {
    super('WorksheetCollection');
  }

  $items(): readonly Worksheet[] {
    return this.sheets;
  }

  protected matches(sheet: Worksheet, key: unknown): boolean {
    return sheet.id === key || sameName(sheet.name, key);
  }

  get $active(): Worksheet {
    return this.active ?? this.getFirst();
  }

  /** A new sheet at the end. The tab that is open stays open. */
  add(name?: unknown): Worksheet {
    this.$requireStructure();
    const free =
      name === undefined || name === null || name === '' ? this.freeName() : this.$requireFree(name, null);
    const id = (this.book.$profile.reusesSheetIds && this.freedId) || this.book.$guid();
    this.freedId = null;
    const sheet = new Worksheet(this.book, id, free);
    this.book.$engine.addSheet(id, free);
    this.sheets.push(sheet);
    this.active ??= sheet;
    this.raise('onAdded', { source: 'Local', worksheetId: id });
    return sheet;
  }

  getActiveWorksheet(): Worksheet {
    return this.$active;
  }

  getFirst(): Worksheet {
    return this.getItemAt(0);
  }

  getLast(): Worksheet {
    return this.getItemAt(this.sheets.length - 1);
  }

  /** Structure protection forbids to add, delete, rename, move, hide and show sheets. */
  $requireStructure(): void {
    if (this.book.protection.protected) throw accessDenied();
  }

  $requireFree(name: unknown, self: Worksheet | null): string {
    const valid = requireSheetName(name);
    if (this.sheets.some((sheet) => sheet !== self && sameName(sheet.name, valid))) throw itemAlreadyExists();
    return valid;
  }

  $activate(sheet: Worksheet): void {
    if (sheet.visibility !== 'Visible') throw invalidOperation('A hidden worksheet cannot be activated.');
    if (sheet === this.active) return;
    this.active = sheet;
    const args = { worksheetId: sheet.id };
    this.book.$events.raise({ event: 'Worksheet.onActivated', target: sheet.id, args });
    this.raise('onActivated', args);
  }

  $move(sheet: Worksheet, position: number): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(position, 0, sheet);
    this.book.$engine.moveSheet(sheet.id, position);
  }

  /** Formulas of names and rules follow the tab. */
  $renamed(sheet: Worksheet, from: string): void {
    this.book.$engine.renameSheet(sheet.id, sheet.name);
    this.rewriteReferences((formula) => renameSheetIn(formula, from, sheet.name));
  }

  $remove(sheet: Worksheet): void {
    // Excel.Worksheet.delete in @types/office-js: very hidden sheets fail with InvalidOperation; Excel keeps one visible sheet.
    if (sheet.visibility === 'VeryHidden' || this.$isLastVisible(sheet)) throw invalidOperation();
    this.$requireStructure();
    for (const table of [...sheet.$tables]) table.$forget('broken');
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.book.$engine.removeSheet(sheet.id);
    this.freedId = sheet.id;
    this.rewriteReferences((formula) => loseSheetIn(formula, sheet.name));
    for (const other of this.sheets) other.charts.$lose(sheet);
    if (this.active === sheet)
      this.active = this.sheets.find((other) => other.visibility === 'Visible') ?? null;
    this.book.$calculation.touch();
    this.raise('onDeleted', { source: 'Local', worksheetId: sheet.id });
  }

  $isLastVisible(sheet: Worksheet): boolean {
    return (
      sheet.visibility === 'Visible' &&
      this.sheets.every((other) => other === sheet || other.visibility !== 'Visible')
    );
  }

  private raise(member: string, args: Readonly<Record<string, unknown>>): void {
    this.book.$events.raise({ event: `WorksheetCollection.${member}`, target: workbookTarget, args });
  }

  /** Formulas of cells are the engine's. */
  private rewriteReferences(rewrite: (formula: string) => string): void {
    this.book.names.$rewrite(rewrite);
    for (const sheet of this.sheets) sheet.$rewrite(rewrite);
  }

  private freeName(): string {
    let number = 1;
    while (this.$find(`Sheet${number}`)) number += 1;
    return `Sheet${number}`;
  }
}
