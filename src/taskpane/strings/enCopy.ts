/** The texts of the backup. */
export const enCopy = {
  title: 'Backup for yourself',
  save: 'Save a backup copy',
  warning:
    'A backup holds everything: 360 answers, comments and your private notes. Keep it to yourself and do not pass it on.',
  onMac: 'In Excel for Mac choose File > Save As: a pane cannot save files there.',
  saving: 'Writing the copy…',
  saved: (file: string) => `${file} is in your downloads.`,
} as const;
