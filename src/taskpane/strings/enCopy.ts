/** The texts of the backup. */
export const enCopy = {
  title: 'Copies',
  save: 'Save a backup copy',
  warning:
    'A backup holds everything: 360 answers, comments and your private notes. Keep it to yourself and do not pass it on.',
  later: 'Copies that are safe for the client, the sponsor or HR are not part of this version yet.',
  onMac: 'In Excel for Mac choose File > Save As: a pane cannot save files there.',
  saving: 'Writing the copy…',
  saved: (file: string) => `${file} is in your downloads.`,
} as const;
