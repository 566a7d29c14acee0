import type { SponsorTerms } from '../../src/domain/audience/sponsorPage';
import type { CellValue } from '../../src/workbook/cell';
import { planWorkbook } from '../../src/workbook/layout';
import { PlanOnGrid, type Content } from './planOnGrid';

/** Today as the sheets see it. */
export const today = (): number => {
  const now = new Date();
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000 + 25_569;
};

const readByPage = new Set(['sponsorPage', 'home', 'lists']);

/** All that the page and its helper cells may take. */
const everything = { row: 0, column: 0, rows: 70, columns: 60 } as const;

/** The page, and the sheets that it reads: those with tables or forms, and the lists. Others would only take long to calculate. */
const sheets = planWorkbook('combined')
  .sheets.filter(({ key, tables, forms }) => readByPage.has(key) || tables.length + forms.length > 0)
  .map(({ key }) => key);

/** The sponsor's page over some content; the terms can be changed. */
export class SponsorGrid {
  readonly grid: PlanOnGrid;

  constructor(content: Content) {
    this.grid = new PlanOnGrid('combined', content, sheets);
  }

  /** Changes a field of the sheet Engagement. */
  set(header: string, value: CellValue): void {
    const sheet = this.grid.plan.sheets.find(({ key }) => key === 'engagement');
    const form = sheet?.forms[0];
    const at = form?.fields.findIndex((field) => field.header === header) ?? -1;
    if (!form || at < 0) throw new Error(`Engagement has no field ${header}.`);
    this.grid.type('engagement', form.range.row + at, form.range.column, value);
  }

  async agree({ level, selfFunded, consent360 }: SponsorTerms): Promise<void> {
    this.set('Disclosure level', level === null ? '' : `${level} as agreed`);
    this.set('Sponsor role', selfFunded ? 'Self-funded' : 'HR');
    this.set('Client consent 360', consent360 ? 'Yes' : 'No');
    await this.grid.calculate();
  }

  cells(): CellValue[][] {
    return this.grid.values('sponsorPage', everything);
  }

  /** Text of the printed page, row by row. */
  page(): string[] {
    return this.cells()
      .slice(1, 34)
      .map((row) =>
        row
          .slice(0, 7)
          .map((cell) => String(cell ?? ''))
          .filter((text) => text !== '')
          .join(' | '),
      );
  }

  /** Everything on the sheet, helper cells and names of series included. */
  all(): string {
    return this.cells()
      .flat()
      .map((cell) => String(cell ?? ''))
      .join('\n');
  }

  dispose(): void {
    this.grid.dispose();
  }
}
