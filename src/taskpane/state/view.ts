import type { PaneRequest } from '../../app/paneRequest';

export type PageKey = PaneRequest['view'];

/** What the pane shows. */
export interface View extends Omit<PaneRequest, 'view'> {
  readonly page: PageKey;
  /** Why another page than the asked one is shown. */
  readonly notice?: 'not-set-up';
  /** Counts the changes of the view. 0: what the pane opened with, for which nobody has pressed anything. */
  readonly visit: number;
}

/** The view to open with: nobody has asked for one. */
export const firstView = (isEngagement: boolean): View => ({
  page: isEngagement ? 'home' : 'start',
  visit: 0,
});

const ofEngagement: readonly PageKey[] = [
  'home',
  'goals',
  'feedback',
  'reviews',
  'progress',
  'share',
  'log',
  'closure',
  'import',
];

/** Pages that show an engagement; without one Start comes first. */
export const needsEngagement = (page: PageKey): boolean => ofEngagement.includes(page);

/** The view that a request leads to. */
export function nextView(before: View | null, request: PaneRequest, isEngagement: boolean): View {
  const { view: page, ...rest } = request;
  const visit = (before?.visit ?? 0) + 1;
  if (needsEngagement(page) && !isEngagement) return { page: 'start', notice: 'not-set-up', visit };
  return { page, ...rest, visit };
}
