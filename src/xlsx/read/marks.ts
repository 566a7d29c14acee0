import type { SheetKey } from '../../workbook/blueprint/types';
import { formMark, sheetMark } from '../../workbook/blueprint/names';
import { parseReference, type Reference } from '../../workbook/reference';
import type { DefinedName } from './workbookPart';

/** Every key, so that the compiler notices one that is missing here. */
const KEYS: Readonly<Record<SheetKey, true>> = {
  home: true,
  engagement: true,
  contract: true,
  rapport: true,
  assessment: true,
  raters: true,
  items: true,
  responses: true,
  comments: true,
  report: true,
  reportWords: true,
  reportItems: true,
  reportChange: true,
  releases: true,
  goals: true,
  gas: true,
  checks: true,
  actions: true,
  sessions: true,
  coachPrivate: true,
  practice: true,
  reviews: true,
  pulse: true,
  progress: true,
  goalCharts: true,
  sponsorPage: true,
  closure: true,
  share: true,
  settings: true,
  lists: true,
  about: true,
};

type Names = ReadonlyMap<string, DefinedName>;

/** Keys of our sheets by their tabs in lower case, from the hidden names: the user may have renamed a tab. */
export function keysByTab(names: Names): ReadonlyMap<string, SheetKey> {
  const found = new Map<string, SheetKey>();
  for (const key of Object.keys(KEYS) as SheetKey[]) {
    const place = parseReference(names.get(sheetMark(key).toLowerCase())?.formula ?? '');
    if (place) found.set(place.tab.toLowerCase(), key);
  }
  return found;
}

/** A form: its value cells in one column, with the labels in the column to the left. */
export interface FormMark {
  readonly form: string;
  readonly place: Reference;
}

/** The forms of the workbook, from the names over their value cells. */
export function formMarks(names: Names): readonly FormMark[] {
  const ending = formMark('').toLowerCase();
  return [...names.values()].flatMap(({ name, formula }) => {
    const place = name.toLowerCase().endsWith(ending) ? parseReference(formula) : undefined;
    return place && place.rect.columns === 1 && place.rect.column > 0
      ? [{ form: name.slice(0, -ending.length), place }]
      : [];
  });
}
