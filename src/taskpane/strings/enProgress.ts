import { count } from './count';

/** The texts of the Charts page. */
export const enProgress = {
  title: 'Charts',
  intro:
    'Every chart of the workbook, as a picture for slides and mail. Look at each before you pass it on: it shows what the workbook shows.',
  summary: (drawn: number, blank: number) =>
    `${count(drawn, 'chart', 'charts')}${blank > 0 ? `, ${blank} without figures yet` : ''}`,
  none: 'No chart has figures yet.',
  noneHint:
    'The first review with a value draws the first chart; answers to a 360 feedback draw those of the report.',
  glance: 'At a glance',
  notRead: 'The charts cannot be drawn',
  /** Titles repeat; names do not. */
  named: (name: string) => name.replaceAll('_', ' '),
  blank: (number: number) => count(number, 'chart without figures', 'charts without figures'),
  goTo: (tab: string) => `Go to ${tab}`,
  opened: (tab: string) => `${tab} is open in Excel.`,
  refresh: 'Refresh',
  refreshed: 'Up to date.',
  drawing: (title: string) => `Chart: ${title}`,
  figures: 'Figures',
  figuresOf: (title: string) => `Figures of ${title}`,
  date: 'Date',
  name: 'Name',
  series: 'Series',
  value: 'Value',
  gap: '–',
  downloadPng: 'Download PNG',
  downloadSvg: 'Download SVG',
  copy: 'Copy picture',
  show: 'Show picture',
  of: (button: string, title: string) => `${button}: ${title}`,
  working: 'Drawing the picture…',
  downloaded: (file: string) => `${file} is in your downloads.`,
  copied: 'The picture is on the clipboard.',
  shown: {
    'cannot copy':
      'This Excel lets no add-in copy pictures. Right-click the picture and choose Copy image, or drag it onto a slide.',
    'cannot save':
      'A pane of Excel for Mac cannot save files. Right-click the picture and copy it, or drag it onto a slide or the desktop.',
  },
  hide: 'Hide picture',
  failed: 'No picture',
} as const;
