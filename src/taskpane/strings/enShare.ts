import type { LeftOutWhy } from '../../app/share/leftOut';
import type { Audience } from '../../domain/audience/grants';
import { count } from './count';

/** The texts of the Share page. */
export const enShare = {
  title: 'Share',
  intro:
    'A copy is a new file, built from nothing: it holds what its reader may see, as values. Hiding sheets keeps nobody out; a copy does.',
  for: 'Who is the copy for?',
  audiences: {
    client: 'Client',
    sponsor: 'Sponsor',
    hr: 'HR programme',
    admin: 'Survey administrator: raw answers',
    coach: 'Yourself, without raw answers',
  } satisfies Record<Audience, string>,
  hints: {
    client:
      'Everything that is theirs, to read and to fill in: agreement, goals, actions, sessions, practice log, reviews, and the 360 results that were released.',
    sponsor: 'One page to print with what the contract allows, and the agreed figures behind it.',
    hr: 'One row for the programme workbook, with the logistics behind it.',
    admin:
      'Raters, items, answers and releases of the 360 feedback, and nothing about the coaching. Together with the next copy this takes the raw answers out of your hands.',
    coach:
      'The whole workbook with what was released, and no raw answer in it. Keep it in place of this one once the administrator has theirs.',
  } satisfies Record<Audience, string>,
  refused: 'No copy can be made',
  goTo: (tab: string) => `Go to ${tab}`,
  opened: (tab: string) => `${tab} is open in Excel.`,
  level: (level: string) => `Agreed for the sponsor: ${level}.`,
  names: (number: number) => `${count(number, 'text', 'texts')} of this copy may give somebody away`,
  namesHint: 'Look at each: only you can tell whether it may stay.',
  nameIn: (where: string, found: string) => `${where}: “${found}”`,
  preview: (audience: string) => `As ${audience} will see it`,
  rowsMore: (rows: number) => `… and ${count(rows, 'more row', 'more rows')} in the file.`,
  empty: 'Nothing yet.',
  wholeWorkbook: 'The workbook as you know it; the sheets of raters, answers and comments are empty.',
  leftOut: 'What is left out, and why',
  nothingLeftOut: 'Nothing that is filled in is left out.',
  why: {
    consent: 'The client’s dated consent is missing',
    level: 'Not agreed at this disclosure level',
    goal: 'Goals that are dropped or not marked Sponsor visible',
    row: 'Rows that are not ticked for this reader',
    notYet: 'Not to be shown yet',
    aggregate: 'Only as a figure over many rows',
    coachAndClient: 'Stays between coach and client',
    coach: 'For the coach alone',
    raw: 'Raw answers, and who gave them',
  } satisfies Record<LeftOutWhy, string>,
  part: (block: string, columns: readonly string[], rows: number) =>
    `${block}: ${columns.join(', ')} (${count(rows, 'row', 'rows')})`,
  make: 'Make the copy',
  download: 'Download',
  open: 'Open copy',
  slides: 'Download slides',
  making: 'Writing the copy and searching it…',
  downloaded: (file: string) => `${file} is in your downloads.`,
  openedCopy: 'The copy is open in a window of its own. Save it from there.',
  searched: (values: number) =>
    `The finished file was searched for ${count(values, 'thing', 'things')} that must not be in it: none was found.`,
  logged: (fingerprint: string) => `Noted in the Share log, fingerprint ${fingerprint}.`,
  notLogged: 'The copy was made, but not noted in the Share log',
  failed: 'No copy was made',
  cannotDownload:
    'A pane of Excel for Mac cannot save files. Open the copy, and save it from its own window.',
  slidesOnMac: 'Slides can be downloaded in Excel for Windows and on the web.',
  log: 'Copies made so far',
  noCopies: 'None yet.',
  logHeaders: ['Made on', 'For', 'File', 'Fingerprint'],
  logMore: (tab: string) => `All of them are on the sheet ${tab}.`,
} as const;
