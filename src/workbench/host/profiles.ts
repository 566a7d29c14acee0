/** Requirement sets and their versions, such as `{ ExcelApi: '1.15' }`. */
export type RequirementSets = Readonly<Record<string, string>>;

export type PlatformKey = 'windows' | 'mac' | 'web';

/** What differs between the platforms Excel runs on, as far as the add-in can feel it. */
export interface Profile {
  readonly platform: PlatformKey;
  readonly requirementSets: RequirementSets;
  /** Largest request and response in bytes; `null` for no limit. */
  readonly payloadLimit: number | null;
  /** What `unprotect()` does on a sheet that is not protected. */
  readonly unprotectUnprotected: 'ignored' | 'denied';
  /** A workbook opened read-only can be changed and not saved (desktop), or not be changed at all (web). */
  readonly readOnlyWorkbook: 'editable' | 'locked';
  /** The id of a deleted sheet is given to the next new sheet. */
  readonly reusesSheetIds: boolean;
}

/**
 * Platforms of 2026 support ExcelApi 1.20, which keeps the undo stack when an add-in writes. Members of 1.16 to 1.19 do not exist in the
 * npm library that runs here; `mergeUndoGroup` of 1.20 is brought to the host by `passUndoGroups`.
 */
const requirementSets: RequirementSets = {
  ExcelApi: '1.20',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.4',
  CustomFunctions: '1.7',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  // Without it the client leaves out the flag that makes batches wait for the end of cell editing.
  DelayForCellEdit: '1.1',
};

export const profiles: Readonly<Record<PlatformKey, Profile>> = {
  windows: {
    platform: 'windows',
    requirementSets,
    payloadLimit: null,
    // Since 2026-06-24: office-js #6784.
    unprotectUnprotected: 'denied',
    readOnlyWorkbook: 'editable',
    reusesSheetIds: false,
  },
  mac: {
    platform: 'mac',
    requirementSets,
    payloadLimit: null,
    unprotectUnprotected: 'ignored',
    readOnlyWorkbook: 'editable',
    // docs:excel/excel-add-ins-worksheets.
    reusesSheetIds: true,
  },
  web: {
    platform: 'web',
    requirementSets,
    // 5 MB: docs:concepts/resource-limits-and-performance-optimization.
    payloadLimit: 5 * 1024 * 1024,
    unprotectUnprotected: 'denied',
    readOnlyWorkbook: 'locked',
    reusesSheetIds: false,
  },
};

/** True when `wanted`, such as `ExcelApi 1.9`, is within the sets. */
export function supports(sets: RequirementSets, wanted: string): boolean {
  const [name = '', version = ''] = wanted.split(' ');
  const has = sets[name];
  if (has === undefined) return false;
  const [hasMajor = 0, hasMinor = 0] = has.split('.').map(Number);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}
