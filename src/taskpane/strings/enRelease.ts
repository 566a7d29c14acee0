import { count } from './count';

/** The texts of the release section of the Feedback page; a part of `en`. */
export const enRelease = {
  title: 'Release',
  meaning:
    'A release is what the client, the sponsor and HR may see: plain values, to one decimal, checked so that no rater can be worked out. Later answers don’t change it.',
  none: (round: string) => `${round} has not been released.`,
  latest: (id: string, day: string, raters: number) =>
    `${id} was released on ${day} with the answers of ${count(raters, 'rater', 'raters')}.`,
  preview: (round: string) => `Look at the release of ${round}`,
  again: (round: string) => `Look at a new release of ${round}`,
  draftTitle: (id: string) => `${id}, not released yet`,
  shown: (shown: number, all: number) =>
    `${shown} of ${all} figures of groups and of all others can be shown${shown === all ? '.' : '; the rest is withheld, for the reasons below.'}`,
  bands: (bands: number) =>
    `${count(bands, 'figure is', 'figures are')} shown as a band, such as “4.5 or above”, because the exact mean would give single raters away.`,
  kept: (kept: number) => `${count(kept, 'figure keeps', 'figures keep')} the value of an earlier release.`,
  comments: (comments: number) =>
    comments === 0
      ? 'No comments are released: too few are approved.'
      : `${count(comments, 'comment is', 'comments are')} released, pooled and shuffled.`,
  forGood: 'A release cannot be taken back: somebody may have read it.',
  release: (id: string) => `Release ${id}`,
  cancel: 'Don’t release',
  released: (id: string) => `${id} is released.`,
  refused: 'Not released',
  figures: (id: string) => `Figures of ${id}`,
  figure: (group: string, text: string) => `${group} ${text}`,
  reasons: 'Why figures are blank or bands',
  headers: { competency: 'Competency', item: 'Item', group: 'Group', shown: 'Shown', note: 'Why' },
  blank: '–',
} as const;
