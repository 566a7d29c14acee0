import { gridOfBytes, gridOfText, gridOfValues, type SurveyGrid } from '../../../app/import/survey/grid';
import { Pace } from '../../../app/import/survey/pace';
import { failure, success, type Outcome } from '../../../domain/outcome';
import type { Services } from '../../state/services';
import { enImport } from '../../strings/enImport';

/** Where answers come from: a workbook may have several sheets of them. */
export interface Source {
  readonly name: string;
  /** At least one; of a text, the selection and most exports just one. */
  readonly sheets: readonly { readonly tab: string; readonly grid: SurveyGrid }[];
}

/** What a person gave us to read. */
export type Given =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'selection' };

/** Work of a page in slices: the page is drawn between them. */
export const paceOf = (signal: AbortSignal, tell: (share: number) => void): Pace =>
  new Pace({
    now: () => performance.now(),
    rest: () => new Promise((resolve) => setTimeout(resolve, 0)),
    tell,
    signal,
  });

/** Opens what was given. The reader of workbooks is loaded when the first one comes. */
export async function openSource(given: Given, services: Services, pace: Pace): Promise<Outcome<Source>> {
  switch (given.kind) {
    case 'selection': {
      const selected = await services.selection();
      if (!selected.ok) return selected;
      const { address, values, ...place } = selected.value;
      return single(gridOfValues(enImport.selected(address), values, place));
    }
    case 'text':
      return single(await gridOfText(enImport.pasted, given.text, pace));
    case 'file': {
      const { name } = given.file;
      const bytes = new Uint8Array(await given.file.arrayBuffer());
      return isPackage(bytes) ? openWorkbook(name, bytes) : single(await gridOfBytes(name, bytes, pace));
    }
  }
}

const single = (grid: Outcome<SurveyGrid>): Outcome<Source> =>
  grid.ok ? success({ name: grid.value.name, sheets: [{ tab: grid.value.name, grid: grid.value }] }) : grid;

/** A zip archive, or the container of a workbook with a password, about which the reader has the right words. */
const isPackage = (bytes: Uint8Array): boolean =>
  [
    [0x50, 0x4b],
    [0xd0, 0xcf],
  ].some((start) => start.every((byte, i) => bytes[i] === byte));

async function openWorkbook(name: string, bytes: Uint8Array): Promise<Outcome<Source>> {
  const { readSheets } = await import(/* webpackChunkName: "xlsx-read" */ '../../../xlsx/readSheets');
  const read = readSheets(bytes);
  if (!read.ok) return read;
  const sheets = read.value.flatMap(({ tab, values }) => {
    const grid = gridOfValues(name, values);
    return grid.ok ? [{ tab, grid: grid.value }] : [];
  });
  return sheets.length > 0 ? success({ name, sheets }) : failure(blankWorkbook(name));
}

const blankWorkbook = (name: string) => ({
  code: 'nothing-there',
  what: `There is nothing in ${name}.`,
  why: 'None of its sheets has a filled cell.',
  next: 'Choose the workbook that your forms tool exported.',
});
