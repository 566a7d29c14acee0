import { basename, resolve } from 'node:path';
import { copyReceipt } from '../app/share/copyReceipt';
import { leftOut, type LeftOut, type LeftOutWhy } from '../app/share/leftOut';
import { prepareCopy, type CopyDraft } from '../app/share/prepareCopy';
import { sponsorReport } from '../app/share/sponsorReport';
import type { Audience } from '../domain/audience/grants';
import { failure, type Outcome, type Reason } from '../domain/outcome';
import { writeSlides } from '../slides/writeSlides';
import { audienceWords } from '../workbook/copies/aboutCopy';
import { sha256 } from '../workbook/copies/sha256';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { readWorkbook } from '../xlsx/read';
import { searched } from '../xlsx/scan/searched';
import { writeCopy } from '../xlsx/writeCopy';
import { hanging, oneLine } from './plainText';
import { readNamedFile } from './readFile';
import { exitCodes, refuse, type Terminal } from './terminal';
import { writeNamedFile } from './writeFile';

export interface ShareOptions {
  readonly audience: Audience;
  /** The file to write: .xlsx, or for the sponsor also .pptx. */
  readonly out: string;
}

/**
 * `coachbook share FILE --audience A --out F`: writes a copy for somebody, and says what it leaves out.
 *
 * @param today ISO date
 * @returns the code to end with; `wanting` when the contract does not allow the copy
 */
export async function share(
  file: string,
  { audience, out }: ShareOptions,
  today: string,
  terminal: Terminal,
): Promise<number> {
  const form = formOf(file, out, audience);
  if (!form.ok) return refuse(terminal, out, form.reason);
  const bytes = await readNamedFile(file);
  if (!bytes.ok) return refuse(terminal, file, bytes.reason);
  const snapshot = readWorkbook(bytes.value);
  if (!snapshot.ok) return refuse(terminal, file, snapshot.reason);
  const draft = prepareCopy(snapshot.value, audience, today);
  if (!draft.ok) {
    const code = refuse(terminal, file, draft.reason);
    return draft.reason.code.startsWith('copy-') ? exitCodes.wanting : code;
  }
  const copy = await written(form.value, draft.value, snapshot.value, today);
  if (!copy.ok) return refuse(terminal, file, copy.reason);
  const saved = await writeNamedFile(out, copy.value);
  if (!saved.ok) return refuse(terminal, out, saved.reason);
  terminal.out(await shareText(file, out, draft.value, copy.value, terminal.width));
  return exitCodes.fine;
}

type Form = 'xlsx' | 'pptx';

function formOf(file: string, out: string, audience: Audience): Outcome<Form> {
  if (resolve(file) === resolve(out)) return failure(sameFile);
  const form = (['xlsx', 'pptx'] as const).find((ending) => out.toLowerCase().endsWith(`.${ending}`));
  if (!form || (form === 'pptx' && audience !== 'sponsor')) return failure(otherEnding);
  return { ok: true, value: form };
}

const sameFile: Reason = {
  code: 'same-file',
  what: 'The copy would be written over the workbook itself.',
  why: 'Both are the same file.',
  next: 'Choose another name with --out.',
};

const otherEnding: Reason = {
  code: 'other-ending',
  what: 'A copy cannot be written to a file of that name.',
  why: 'Copies are .xlsx workbooks; for a sponsor there are .pptx slides as well.',
  next: 'Choose a name with such an ending with --out.',
};

async function written(
  form: Form,
  draft: CopyDraft,
  snapshot: WorkbookSnapshot,
  today: string,
): Promise<Outcome<Uint8Array>> {
  if (form === 'xlsx') return writeCopy(draft, today, await copyReceipt(draft));
  return searched(await writeSlides(sponsorReport(snapshot, today), today), draft.forbidden);
}

const whyWords: Readonly<Record<LeftOutWhy, string>> = {
  consent: 'consent of the client is missing',
  level: 'not agreed at this disclosure level',
  goal: 'goals dropped or not marked Sponsor visible',
  row: 'rows not ticked for this reader',
  notYet: 'not to be shown yet',
  aggregate: 'only as a figure over many rows',
  coachAndClient: 'between coach and client',
  coach: 'for the coach alone',
  raw: 'raw answers',
};

async function shareText(
  file: string,
  out: string,
  draft: CopyDraft,
  bytes: Uint8Array,
  width: number | undefined,
): Promise<string> {
  const fingerprint = await sha256(bytes);
  const left = leftOut(draft.selection, draft.audience, draft.terms);
  const line = ({ block, columns, rows, why }: LeftOut): string =>
    hanging('  ', oneLine(`${block}: ${columns.join(', ')} (${rows}; ${whyWords[why]})`), width);
  return [
    `Copy of ${oneLine(basename(file))} for: ${audienceWords[draft.audience]}`,
    '',
    `Written to ${oneLine(out)}, ${bytes.length} bytes`,
    `SHA-256 ${fingerprint}`,
    `Searched for ${draft.forbidden.length} things that must not be in it: none was found.`,
    '',
    left.length === 0 ? 'Nothing that is filled in is left out.' : 'Left out:',
    ...left.map(line),
    '',
  ].join('\n');
}
