import { damaged, notAWorkbook, Refusal } from '../reasons';
import { parseXml } from '../xml/scan';
import { childrenNamed, descend, textOf, type XmlElement } from '../xml/tree';
import type { Package } from '../zip';

/** A worksheet's tab name and the name of its part. */
export interface SheetPart {
  readonly tab: string;
  readonly part: string;
}

/** A workbook-scoped defined name: its spelling, and its formula without `=`. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
}

/** What the workbook part and its relationships say. */
export interface WorkbookPart {
  readonly sheets: readonly SheetPart[];
  /** Names in lower case: Excel does not tell cases apart. */
  readonly names: ReadonlyMap<string, DefinedName>;
  /** Dates count from 1904, as Excel for Mac once did, instead of 1900. */
  readonly date1904: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
}

/** @throws Refusal, MalformedXml */
export function readWorkbookPart(source: Package): WorkbookPart {
  const part = relationships(source, '').find(({ type }) => type === 'officeDocument')?.target;
  if (part === undefined) throw new Refusal(notAWorkbook('It is a package of another program.'));
  const workbook = parseXml(source.text(part));
  const related = relationships(source, part);
  const optional = (type: string): string | undefined =>
    related.find((relationship) => relationship.type === type && source.has(relationship.target))?.target;
  const byId = new Map(related.map((relationship) => [relationship.id, relationship]));
  const parts = new Set<string>();
  const sheets = childrenNamed(descend(workbook, 'sheets') ?? workbook, 'sheet').flatMap((sheet) => {
    const id = [...sheet.attributes].find(([name]) => name.endsWith(':id'))?.[1];
    const target = byId.get(id ?? '');
    const tab = sheet.attributes.get('name');
    if (!target || tab === undefined || parts.has(target.target))
      throw new Refusal(damaged('A sheet has lost its part.'));
    parts.add(target.target);
    // Chart sheets and old macro sheets hold no cells.
    return target.type === 'worksheet' ? [{ tab, part: target.target }] : [];
  });
  if (sheets.length === 0) throw new Refusal(notAWorkbook('It has no worksheet.'));
  const sharedStrings = optional('sharedStrings');
  const styles = optional('styles');
  return {
    sheets,
    names: definedNames(workbook),
    date1904: ['1', 'true'].includes(descend(workbook, 'workbookPr')?.attributes.get('date1904') ?? ''),
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
  };
}

function definedNames(workbook: XmlElement): ReadonlyMap<string, DefinedName> {
  const names = new Map<string, DefinedName>();
  for (const entry of childrenNamed(descend(workbook, 'definedNames') ?? workbook, 'definedName')) {
    const name = entry.attributes.get('name');
    if (name !== undefined && !entry.attributes.has('localSheetId'))
      names.set(name.toLowerCase(), { name, formula: textOf(entry) });
  }
  return names;
}

/** A relationship with the last part of its type, which transitional and strict files share, and its target as a part name. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/**
 * Relationships of a part (`''`: of the package) to other parts; none where there is no such file.
 *
 * @throws Refusal, MalformedXml
 */
export function relationships(source: Package, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  if (!source.has(file)) return [];
  return childrenNamed(parseXml(source.text(file)), 'Relationship')
    .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
    .map(({ attributes }) => {
      const type = attributes.get('Type') ?? '';
      return {
        id: attributes.get('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolve(folder, attributes.get('Target') ?? ''),
      };
    });
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
