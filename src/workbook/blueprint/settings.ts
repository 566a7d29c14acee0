import { usualSpread } from '../../domain/audience/sponsorPage';
import { goalSettingRows } from '../../domain/goals/goalSettings';
import { progressSettingRows } from '../../domain/progress/settings';
import { coachOnly } from './audience';
import { id, long } from './column';
import { importMap } from './importMap';
import type { SheetSpec } from './types';

/** Thresholds and word lists, and what imports remember; the key is what the add-in looks for. Word lists are bound to a language, so they are here to change. */
export const settings: SheetSpec = {
  key: 'settings',
  title: 'Settings',
  hint: 'Thresholds and word lists that the add-in uses. Change the values, not the keys.',
  blocks: [
    {
      kind: 'table',
      name: 'Settings',
      title: 'Settings',
      columns: [
        id('Key', coachOnly, { required: true, width: 26 }),
        long('Value', coachOnly, { required: true, width: 60 }),
        long('Meaning', coachOnly, { width: 70 }),
      ],
      rows: [
        {
          Key: 'Strength from',
          Value: 3.75,
          Meaning: 'Others rate a competency at this mean or above: a strength. On a scale of 1 to 5.',
        },
        {
          Key: 'Gap that counts',
          Value: 0.5,
          Meaning: 'Self and others differ by this much: a blind spot or a hidden strength.',
        },
        ...[...progressSettingRows, usualSpread, ...goalSettingRows].map(({ key, value, meaning }) => ({
          Key: key,
          Value: value,
          Meaning: meaning,
        })),
      ],
    },
    importMap,
  ],
};
