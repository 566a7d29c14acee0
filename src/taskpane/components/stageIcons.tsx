import type { ReactNode } from 'react';
import type { StageOverview } from '../../app/engagementOverview';

const frame = (children: ReactNode) => (
  <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
    {children}
  </svg>
);

/** A full disc with a tick, a ring with an arrow, an empty ring: told apart by shape, and always beside the word for it. */
export const stageIcons: Readonly<Record<StageOverview['state'], ReactNode>> = {
  done: frame(
    <>
      <circle cx="10" cy="10" r="8" fill="currentColor" />
      <path
        d="m6.5 10.3 2.4 2.4 4.6-5"
        stroke="Canvas"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>,
  ),
  current: frame(
    <>
      <circle cx="10" cy="10" r="7.2" stroke="currentColor" strokeWidth="1.6" />
      <path
        d="M6.5 10h6.4m-2.6-2.8 2.8 2.8-2.8 2.8"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>,
  ),
  open: frame(<circle cx="10" cy="10" r="7.2" stroke="currentColor" strokeWidth="1.6" />),
};
