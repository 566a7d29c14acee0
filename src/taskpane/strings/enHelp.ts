/** The texts of the Help page. */
export const enHelp = {
  title: 'Help',
  answers: [
    {
      question: 'What does this pane do?',
      answer:
        'It sets up one workbook for one coaching engagement, says which stage comes next and what is missing, and brings you to the right sheet. The workbook works without it, in any Excel.',
    },
    {
      question: 'Where is my data?',
      answer:
        'In this workbook and nowhere else. Coachbook has no server and no account; nothing leaves the file unless you send it.',
    },
    {
      question: 'A cell shows #NAME? or #BUSY!',
      answer:
        'The 360 report is calculated by Coachbook. Keep this pane open for a moment; if it does not help, press Ctrl+Alt+F9 on Windows to calculate anew, or save, close and open the workbook.',
    },
    {
      question: 'Can I undo?',
      answer:
        'Setting up and repairing clear Excel’s list of actions to undo, so both say so first. What you type yourself can be undone as always.',
    },
    {
      question: 'A sheet or table was deleted',
      answer:
        'Choose Set up, then Repair. It puts back what is missing and changes no cell that you wrote. What stood in a deleted sheet does not come back.',
    },
  ],
  back: 'Set up this workbook',
  report: 'For support',
  reportHint: 'Describes this Excel. Nothing of the engagement is in it.',
  reportLabel: 'Support report',
  copy: 'Copy report',
  copied: 'The report is on the clipboard.',
  selected: 'This Excel lets no add-in copy. The report is selected: press Ctrl+C, or ⌘C on a Mac.',
  unknown: 'not told',
  none: 'none',
  fields: {
    version: 'Coachbook',
    platform: 'Platform',
    officeVersion: 'Office version',
    displayLanguage: 'Language of the interface',
    contentLanguage: 'Language of the data',
  },
} as const;
