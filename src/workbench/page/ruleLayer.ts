import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType } from '@univerjs/core';
import type { ISheetDataValidationRule } from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { Rect } from '../../workbook/cell';
import type { FormatRule } from '../host/model/conditionalFormats';
import { rangeFormula } from '../host/model/rangeFormula';
import type { Workbook } from '../host/model/workbook';
import type { Worksheet } from '../host/model/worksheet';
import { rangeOf } from '../engine/ranges';
import type { SheetView } from './sheetView';

/**
 * Conditional formats and drop-downs of the grid, as the simulated Excel has them. Whether a value is allowed is not for the grid to say:
 * `typing` asks the host before it lets one in.
 */
export class RuleLayer {
  readonly #view: SheetView;
  readonly #book: Workbook;
  readonly #shown = new Map<string, { readonly formats: string; readonly lists: string }>();

  constructor(view: SheetView, book: Workbook) {
    this.#view = view;
    this.#book = book;
  }

  refresh(): void {
    for (const sheet of this.#book.worksheets.$items()) {
      const before = this.#shown.get(sheet.id) ?? { formats: '[]', lists: '[]' };
      const formats = JSON.stringify(formatRules(sheet));
      const lists = JSON.stringify(dropDowns(sheet));
      this.#shown.set(sheet.id, { formats, lists });
      if (formats !== before.formats) this.#replaceFormats(sheet.id, before.formats, formats);
      if (lists !== before.lists) this.#replaceLists(sheet.id, before.lists, lists);
    }
  }

  #replaceFormats(subUnitId: string, before: string, after: string): void {
    for (const { cfId } of JSON.parse(before) as IConditionFormattingRule[])
      this.#view.show(DeleteConditionalRuleMutation.id, { subUnitId, cfId });
    // Univer puts a new rule in front; the host's list begins with the one that counts most.
    for (const rule of (JSON.parse(after) as IConditionFormattingRule[]).reverse())
      this.#view.show(AddConditionalRuleMutation.id, { subUnitId, rule });
  }

  #replaceLists(subUnitId: string, before: string, after: string): void {
    const gone = (JSON.parse(before) as ISheetDataValidationRule[]).map(({ uid }) => uid);
    const rule = JSON.parse(after) as ISheetDataValidationRule[];
    if (gone.length > 0) this.#view.show(RemoveDataValidationMutation.id, { subUnitId, ruleId: gone });
    if (rule.length > 0) this.#view.show(AddDataValidationMutation.id, { subUnitId, rule });
  }
}

const formatRules = (sheet: Worksheet): IConditionFormattingRule[] =>
  sheet.$rules.map((rule) => ({
    cfId: rule.id,
    ranges: rule.ranges.map(rangeOf),
    stopIfTrue: rule.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: rule.formula,
      style: formatStyle(rule),
    },
  }));

function formatStyle({ format }: FormatRule) {
  const font = format.$navigate('font', 'ConditionalRangeFont');
  const fill = format.$navigate('fill', 'ConditionalRangeFill').$read('color');
  const colour = font.$read('color');
  return {
    ...(typeof fill === 'string' ? { bg: { rgb: fill } } : {}),
    ...(typeof colour === 'string' ? { cl: { rgb: colour } } : {}),
    ...(font.$read('bold') === true ? { bl: 1 } : {}),
    ...(font.$read('strikethrough') === true ? { st: { s: 1 } } : {}),
  };
}

/** One rule of Univer for each list: cells with the same source. */
function dropDowns(sheet: Worksheet): ISheetDataValidationRule[] {
  const ranges = new Map<string, Rect[]>();
  for (const { rect, value } of sheet.$validations.all()) {
    const list = value.rule['list'] as { readonly source?: unknown } | undefined;
    if (typeof list?.source !== 'string') continue;
    ranges.set(list.source, [...(ranges.get(list.source) ?? []), rect]);
  }
  return [...ranges].map(([source, rects], index) => ({
    uid: `${sheet.id}-list-${index}`,
    type: DataValidationType.LIST,
    formula1: listFormula(sheet, source),
    ranges: rects.map(rangeOf),
    allowBlank: true,
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: false,
    errorStyle: DataValidationErrorStyle.INFO,
  }));
}

/** Univer reads addresses where Excel has names, and plain words as they are. */
const listFormula = (sheet: Worksheet, source: string): string =>
  source.startsWith('=') ? rangeFormula(sheet.getRange(source.slice(1))) : source;
