import type { Reason } from '../../domain/outcome';

const ASK = 'Ask the client to send the copy once more, as it was before.';

export const noEngagement: Reason = {
  code: 'no-engagement',
  what: 'This workbook holds no engagement yet.',
  why: 'A copy that came back is compared with the tables that Start builds.',
  next: 'Open the workbook from which the copy was made.',
};

export const tampered: Reason = {
  code: 'copy-tampered',
  what: 'What this copy says about itself has been changed.',
  why: 'Its own fingerprint no longer fits, so nobody can tell what was sent and what the client has changed.',
  next: ASK,
};

export const otherEngagement = (theirs: string, ours: string): Reason => ({
  code: 'copy-other-engagement',
  what: `This copy belongs to another engagement: ${theirs === '' ? 'it has no Engagement ID' : theirs}.`,
  why: `The workbook that is open is ${ours === '' ? 'without an Engagement ID' : ours}.`,
  next: 'Open the workbook from which the copy was made, or choose another file.',
});

export const otherVersion = (theirs: number, ours: number): Reason =>
  theirs < ours
    ? {
        code: 'copy-older',
        what: 'This copy was made by an older version of Coachbook.',
        why: `Its tables are those of version ${theirs}; this workbook has version ${ours}.`,
        next: 'Make a new copy, and ask the client to fill in that one.',
      }
    : {
        code: 'copy-newer',
        what: 'This copy was made by a newer version of Coachbook.',
        why: `Its tables are those of version ${theirs}; this add-in knows version ${ours}.`,
        next: 'Update Coachbook, then choose the file again.',
      };

export const foreign: Reason = {
  code: 'copy-foreign',
  what: 'This copy was not made from this workbook.',
  why: 'Its id is not in the table Share_log, where every copy is noted.',
  next: 'Open the workbook from which it was made. If you work on an older backup, use the newer one.',
};

export const tableGone = (table: string): Reason => ({
  code: 'copy-table-missing',
  what: `The copy has no table ${table} any more.`,
  why: 'It was in the copy that was sent. Nothing was taken over, so that nothing is missing without your knowing.',
  next: ASK,
});

export const columnGone = (table: string, column: string): Reason => ({
  code: 'copy-column-missing',
  what: `The copy has no column ${column} in ${table} any more.`,
  why: 'It was deleted or renamed. Nothing was taken over, so that nothing lands in the wrong place.',
  next: `Ask the client to give the column its name back and to send the copy once more.`,
});

export const partMissing = (table: string): Reason => ({
  code: 'part-missing',
  what: `The workbook has no table ${table}.`,
  why: 'What came back is compared with it, or noted in it.',
  next: 'Choose Set up, then Repair: it puts the table there.',
});

export const movedOn = (table: string): Reason => ({
  code: 'moved-on',
  what: `${table} has changed since the copy was compared with it.`,
  why: 'Nothing was written: what you decided was about what stood there before.',
  next: 'Look at the changes again, then decide.',
});
