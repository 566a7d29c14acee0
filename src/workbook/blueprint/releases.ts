import { afterRelease, behindRelease, inShort, rawAnswers } from './audience';
import { date, id, int, long, text } from './column';
import type { SheetSpec } from './types';

/**
 * What was published of the 360 feedback, as plain values: later answers don't change it, and everything for other audiences reads it
 * (confidentiality.md 3.3, rule 10). The add-in writes these tables.
 */
export const releases: SheetSpec = {
  key: 'releases',
  title: '360 releases',
  hint: 'What was released to others, as it was released. The add-in writes it; a change by hand would break the protection of the raters.',
  blocks: [
    {
      kind: 'table',
      name: 'Releases_360',
      title: 'Releases',
      hint: 'Each release holds its values: later answers change nothing in it.',
      columns: [
        id('Release ID', inShort, { width: 14 }),
        text('Round', inShort, { width: 12 }),
        date('Released on', inShort, { written: true }),
        int('Min raters', afterRelease, { written: true }),
        int('Decimals', behindRelease, { written: true }),
        int('Raters', afterRelease, { written: true }),
      ],
    },
    {
      kind: 'table',
      name: 'Released_360',
      title: 'Released figures',
      hint: 'Blank figures have their reason beside them. Since names the release that first showed the figure.',
      columns: [
        id('Release ID', inShort, { width: 14 }),
        text('Competency', inShort, { width: 28 }),
        text('Item ID', afterRelease, { width: 10 }),
        text('Group', afterRelease),
        text('Made of', behindRelease),
        int('Raters', afterRelease, { written: true }),
        text('Shown', inShort, { width: 14, copyDecimals: 1 }),
        long('Note', afterRelease, { width: 84 }),
        text('Since', behindRelease, { width: 14 }),
      ],
    },
    {
      kind: 'table',
      name: 'Released_comments',
      title: 'Released comments',
      hint: 'Pooled and shuffled; a manager is named, nobody else.',
      columns: [
        id('Release ID', afterRelease, { width: 14 }),
        text('Prompt', afterRelease, { width: 14 }),
        text('From', afterRelease, { width: 12 }),
        long('Comment', afterRelease, { width: 60 }),
      ],
    },
    {
      kind: 'table',
      name: 'Released_raters',
      title: 'Who had answered',
      hint: 'For the coach only. The fingerprint tells whether somebody’s answers are still the same.',
      columns: [
        id('Release ID', rawAnswers, { width: 14 }),
        text('Rater ID', rawAnswers, { width: 10 }),
        text('Group', rawAnswers),
        text('Fingerprint', rawAnswers),
      ],
    },
  ],
};
