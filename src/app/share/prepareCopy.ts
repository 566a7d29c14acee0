import { copyRefusal } from '../../domain/audience/copyRefusal';
import type { Audience } from '../../domain/audience/grants';
import type { ShownPulse } from '../../domain/audience/shownPulse';
import type { SponsorTerms } from '../../domain/audience/sponsorPage';
import { serialOfIso } from '../../domain/dates';
import { failure, success, type Outcome, type Reason } from '../../domain/outcome';
import { aboutCopy, audienceWords } from '../../workbook/copies/aboutCopy';
import { copyNames } from '../../workbook/copies/copyNames';
import { copySheets } from '../../workbook/copies/copySheets';
import type { Forbidden } from '../../workbook/copies/forbidden';
import { hrSheet } from '../../workbook/copies/hrSheet';
import { selectFor, type Selection } from '../../workbook/copies/select';
import { sponsorSheet } from '../../workbook/copies/sponsorSheet';
import { splitWorkbook } from '../../workbook/copies/splitWorkbook';
import { listsSheet } from '../../workbook/blueprint/listsPanel';
import type { StageModel } from '../../workbook/blueprint/types';
import { schemaVersion } from '../../workbook/blueprint/blueprint';
import { tabColour, tabName } from '../../workbook/layout/tabs';
import type { SheetPlan, WorkbookPlan } from '../../workbook/plan';
import type { TableRows, WorkbookSnapshot } from '../../workbook/snapshot';
import { forbiddenValues } from './forbiddenValues';
import { hrFigures } from './hrFigures';
import { clientCharts } from './clientCharts';
import { shownPulse, sponsorReport } from './sponsorReport';
import { sponsorTerms } from './sponsorTerms';

/** A copy, decided to the last cell and not written yet. */
export interface CopyDraft {
  readonly audience: Audience;
  readonly terms: SponsorTerms;
  readonly model: StageModel;
  readonly plan: WorkbookPlan;
  readonly content: WorkbookSnapshot;
  readonly selection: Selection;
  /** What the log has to keep of it: see `shownPulse`. */
  readonly shownPulse: ShownPulse | null;
  /** What the finished file is searched for. */
  readonly forbidden: readonly Forbidden[];
  /** Name for the file: it tells nothing about anybody. */
  readonly fileName: string;
  readonly title: string;
}

/**
 * Decides what the copy for an audience holds: from nothing, by the audiences of the columns alone.
 *
 * @param today ISO date
 * @returns why there is no copy: `no-engagement`, `workbook-newer`, and the reasons of `copyRefusal`
 */
export function prepareCopy(
  snapshot: WorkbookSnapshot,
  audience: Audience,
  today: string,
): Outcome<CopyDraft> {
  const { stamp } = snapshot;
  if (!stamp) return failure(noEngagement);
  if (stamp.schemaVersion > schemaVersion) return failure(newerWorkbook(stamp.builtWith));
  const terms = sponsorTerms(snapshot, today);
  const refused = copyRefusal(audience, terms);
  if (refused) return failure(refused);
  const { model } = stamp;
  const selection = selectFor(snapshot, audience, terms);
  const { plan, content } =
    audience === 'coach'
      ? splitWorkbook(stamp, selection)
      : copyFor(audience, model, snapshot, selection, terms, today);
  return success({
    audience,
    terms,
    model,
    plan,
    content,
    selection,
    shownPulse: audience === 'sponsor' ? shownPulse(snapshot, today) : null,
    forbidden: forbiddenValues(selection, snapshot, plan, content),
    fileName: `Coachbook ${fileWords[audience]} ${today}.xlsx`,
    title: `Coaching: copy for ${audienceWords[audience].toLowerCase()}`,
  });
}

const fileWords: Readonly<Record<Audience, string>> = {
  client: 'client copy',
  sponsor: 'sponsor copy',
  hr: 'HR row',
  admin: 'survey administrator',
  coach: 'coach without raw answers',
};

type Written = Pick<CopyDraft, 'plan' | 'content'>;

function copyFor(
  audience: Exclude<Audience, 'coach'>,
  model: StageModel,
  snapshot: WorkbookSnapshot,
  { blocks }: Selection,
  terms: SponsorTerms,
  today: string,
): Written {
  const about = aboutCopy(audience, [
    ['Made on', today],
    ...(audience === 'sponsor' ? ([['Agreed level', terms.level ?? 'L0']] as const) : []),
  ]);
  const tables = blocks.map(({ table }) => table);
  switch (audience) {
    case 'sponsor': {
      const page = sponsorSheet(sponsorReport(snapshot, today));
      return written(model, [page, ...copySheets(model, blocks, { working: false }), about], tables);
    }
    case 'hr': {
      const row = hrSheet(blocks, hrFigures(snapshot, terms, today), serialOfIso(today) ?? 0);
      const more = blocks.filter(({ spec }) => spec.kind === 'table');
      return written(
        model,
        [row.sheet, ...copySheets(model, more, { working: false }), about],
        [...tables, row.table],
      );
    }
    case 'client':
      return written(
        model,
        [
          about,
          clientCharts(snapshot, model, today),
          ...copySheets(model, blocks, { working: true }),
          lists(model),
        ],
        tables,
      );
    case 'admin':
      return written(
        model,
        [about, ...copySheets(model, blocks, { working: true, hint: adminHint }), lists(model)],
        tables,
      );
  }
}

const adminHint = 'For the administrator of the survey only.';

const lists = (model: StageModel): SheetPlan => {
  const body = listsSheet();
  const cells = body.cells.filter(({ link }) => link === undefined);
  return { key: 'lists', name: tabName(model, 'lists'), tabColour: tabColour('lists'), ...body, cells };
};

/** Names serve lists, rules and formulas; a copy without them needs none. */
function written(model: StageModel, sheets: readonly SheetPlan[], tables: readonly TableRows[]): Written {
  const isWorking = sheets.some(({ key }) => key === 'lists');
  return {
    plan: { model, schemaVersion, sheets, names: isWorking ? copyNames(sheets) : [] },
    content: {
      stamp: null,
      tables: new Map(tables.map((table) => [table.name, table])),
      sheets: new Map(),
    },
  };
}

const noEngagement: Reason = {
  code: 'no-engagement',
  what: 'There is nothing to copy.',
  why: 'This is no engagement workbook that Coachbook has built.',
  next: 'Choose one that is, or set this one up first.',
};

const newerWorkbook = (builtWith: string): Reason => ({
  code: 'workbook-newer',
  what: 'No copy was made.',
  why: `A later version of Coachbook (${builtWith}) has built this workbook: it may hold things that this version cannot judge.`,
  next: 'Use that version.',
});
