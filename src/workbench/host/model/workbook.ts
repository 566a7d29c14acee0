import type { Rect } from '../../../workbook/cell';
import type { GridEngine } from '../../engine/gridEngine';
import { HostObject } from '../hostObject';
import type { Profile } from '../profiles';
import { Application } from './application';
import { Calculation } from './calculation';
import { CustomXmlPartCollection } from './customXml';
import { EventHub } from './events';
import { NamedItemCollection } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { TableCollection } from './tables';
import { UndoStack } from './undo';
import { WorksheetCollection } from './worksheets';

/** What the simulated Excel is given from outside. */
export interface WorkbookSetting {
  readonly engine: GridEngine;
  readonly profile: Profile;
  /** Locale of the user's Excel: how typed dates are read. */
  readonly locale: string;
  /** Year of today: typed dates without a year get it. */
  readonly year: number;
  /** Told of a workbook that Excel opens in a window of its own. */
  readonly opened?: (file: Uint8Array) => void;
}

/** The open workbook: root of everything the add-in can reach. */
export class Workbook extends HostObject {
  readonly $engine: GridEngine;
  readonly $profile: Profile;
  readonly $calculation: Calculation;
  readonly $events = new EventHub();
  readonly $undo = new UndoStack();
  /** Things Excel accepts in silence and that will not work. A build should leave none. */
  readonly $findings: string[] = [];
  /** Custom functions the add-in has, in upper case with their namespace. */
  readonly $customFunctions = new Set<string>();
  readonly worksheets: WorksheetCollection;
  readonly names = new NamedItemCollection(this, null);
  readonly application = new Application(this);
  readonly customXmlParts = new CustomXmlPartCollection();
  readonly protection = new WorkbookProtection();
  /** Opened read-only. */
  readOnly = false;
  private selection: { readonly sheet: string; readonly rect: Rect } | null = null;
  private lastId = 0;

  constructor(readonly $setting: WorkbookSetting) {
    super('Workbook', { name: 'Engagement.xlsx', isDirty: false, autoSave: false, previouslySaved: false });
    this.$engine = $setting.engine;
    this.$profile = $setting.profile;
    this.$calculation = new Calculation($setting.engine, () => this.application.calculationMode !== 'Manual');
    this.worksheets = new WorksheetCollection(this);
    this.worksheets.add('Sheet1');
  }

  /** Another window with a workbook that comes as a file. */
  $openWindow(base64File: string): void {
    this.$setting.opened?.(Uint8Array.from(atob(base64File), (letter) => letter.charCodeAt(0)));
  }

  get tables(): TableCollection {
    return new TableCollection(this, null);
  }

  getSelectedRange(): Range {
    const sheet = this.selection && this.worksheets.$find(this.selection.sheet);
    if (this.selection && sheet) return new Range(sheet, this.selection.rect);
    return new Range(this.worksheets.$active, { row: 0, column: 0, rows: 1, columns: 1 });
  }

  getActiveCell(): Range {
    return this.getSelectedRange().getCell(0, 0);
  }

  _GetRangeForEventByReferenceId(reference: unknown): Range {
    const [sheet = '', address = ''] = String(reference).split('|');
    return this.worksheets.getItem(sheet).getRange(address);
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): Range | null {
    const [sheet = ''] = String(reference).split('|');
    return this.worksheets.$find(sheet) ? this._GetRangeForEventByReferenceId(reference) : null;
  }

  /** What is selected, and on which sheet; `null` before anything was. */
  get $selection(): { readonly sheet: string; readonly rect: Rect } | null {
    return this.selection;
  }

  $select(sheet: string, rect: Rect): void {
    this.selection = { sheet, rect };
  }

  /** A number no object of this workbook has had. */
  $nextId(): number {
    this.lastId += 1;
    return this.lastId;
  }

  /** An id in the form Excel gives sheets, rules and charts. */
  $guid(): string {
    return `{00000000-0001-0000-0000-${this.$nextId().toString(16).toUpperCase().padStart(12, '0')}}`;
  }
}
