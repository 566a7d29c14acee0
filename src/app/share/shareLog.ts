import { isoOfSerial, serialOfIso } from '../../domain/dates';
import { audienceWords } from '../../workbook/copies/aboutCopy';
import { records } from '../../workbook/mapping/records';
import { PULSE_SHOWN, SHARE_LOG, shownPulseText } from '../../workbook/mapping/shownPulses';
import type { WorkbookChange } from '../../workbook/port';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CopyDraft } from './prepareCopy';

/** A copy that was made. */
export interface MadeCopy {
  /** ISO date; blank where the row has none. */
  readonly day: string;
  readonly audience: string;
  readonly file: string;
  /** SHA-256 of the file in hexadecimal digits. */
  readonly fingerprint: string;
}

/** A file that was handed out. */
export interface HandedOut {
  readonly fileName: string;
  readonly fingerprint: string;
  /** By which a copy that comes back is known; blank where none does. */
  readonly copyId: string;
}

/**
 * The line of the log for a copy.
 *
 * @param today ISO date
 */
export const logOf = (
  { audience, terms, shownPulse }: Pick<CopyDraft, 'audience' | 'terms' | 'shownPulse'>,
  { fileName, fingerprint, copyId }: HandedOut,
  today: string,
): WorkbookChange => ({
  append: [
    {
      table: SHARE_LOG,
      headers: ['Made on', 'Audience', 'Level', 'File', 'Copy ID', 'Fingerprint', PULSE_SHOWN],
      rows: [
        [
          serialOfIso(today),
          audienceWords[audience],
          audience === 'sponsor' ? (terms.level ?? 'L0') : null,
          fileName,
          copyId === '' ? null : copyId,
          fingerprint,
          shownPulse && shownPulseText(shownPulse),
        ],
      ],
    },
  ],
});

/** The copies in the log, the latest first. */
export const madeCopies = ({ tables }: WorkbookSnapshot): readonly MadeCopy[] =>
  records(tables.get(SHARE_LOG))
    .map((row): MadeCopy => {
      const serial = row.number('Made on');
      return {
        day: serial === null ? '' : (isoOfSerial(serial) ?? ''),
        audience: row.text('Audience') ?? '',
        file: row.text('File') ?? '',
        fingerprint: row.text('Fingerprint') ?? '',
      };
    })
    .reverse();
