import { accessDenied, invalidOperation } from '../errors';
import { HostObject } from '../hostObject';
import type { Profile } from '../profiles';

export type ProtectionOption =
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertHyperlinks'
  | 'allowEditObjects'
  | 'nothing';

const defaultOptions: Readonly<Record<string, unknown>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Protection of one sheet. */
export class WorksheetProtection extends HostObject {
  protected = false;
  private chosen: Readonly<Record<string, unknown>> = defaultOptions;
  private password = '';

  constructor(private readonly profile: Profile) {
    super('WorksheetProtection');
  }

  /** Options that were not given read as null (office-js #1931), so they cannot be handed back to `protect`. */
  get options(): unknown {
    if (!this.protected) return defaultOptions;
    return Object.fromEntries(Object.keys(defaultOptions).map((name) => [name, this.chosen[name] ?? null]));
  }

  /** «Fails if the worksheet has already been protected» (Excel.WorksheetProtection.protect); as AccessDenied in office-js #6784. */
  protect(options: unknown, password: unknown): void {
    if (this.protected) throw accessDenied();
    this.protected = true;
    this.chosen = typeof options === 'object' && options !== null ? { ...options } : {};
    this.password = typeof password === 'string' ? password : '';
  }

  unprotect(password: unknown): void {
    if (!this.protected && this.profile.unprotectUnprotected === 'denied') throw accessDenied();
    if (this.protected && this.password !== '' && password !== this.password)
      throw invalidOperation('The password you supplied is not correct.');
    this.protected = false;
  }

  $allows(option: ProtectionOption): boolean {
    return !this.protected || this.chosen[option] === true;
  }
}

/** Protection of the structure: which sheets there are, their names and order. */
export class WorkbookProtection extends HostObject {
  protected = false;
  private password = '';

  constructor() {
    super('WorkbookProtection');
  }

  protect(password: unknown): void {
    if (this.protected) throw accessDenied();
    this.protected = true;
    this.password = typeof password === 'string' ? password : '';
  }

  unprotect(password: unknown): void {
    if (this.password !== '' && password !== this.password)
      throw invalidOperation('The password you supplied is not correct.');
    this.protected = false;
  }
}
