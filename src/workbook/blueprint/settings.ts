import { goalSettingRows } from '../../domain/goals/goalSettings';
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
        {
          Key: 'Green within',
          Value: 0.1,
          Meaning: 'Progress may lag behind the elapsed time by this share and still be on track.',
        },
        {
          Key: 'Green pace',
          Value: 0.9,
          Meaning: 'Progress divided by elapsed time from here on is on track.',
        },
        { Key: 'Amber pace', Value: 0.6, Meaning: 'From here on it needs a look; below it is off track.' },
        {
          Key: 'Grace share',
          Value: 0.2,
          Meaning: 'No goal is called off track before this share of its time has passed.',
        },
        {
          Key: 'Review interval days',
          Value: 30,
          Meaning:
            'Agreed time between reviews; after one and a half times as long a goal counts as not reviewed.',
        },
        ...goalSettingRows.map(({ key, value, meaning }) => ({ Key: key, Value: value, Meaning: meaning })),
      ],
    },
    importMap,
  ],
};
