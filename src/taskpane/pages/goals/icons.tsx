import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { GoalStatus, Severity } from '../../../domain/goals/goalCheck';

const useStyles = makeStyles({
  icon: { display: 'block', flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  fair: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Told apart by shape as well as by colour: a disc with a tick, a triangle, an octagon with a cross, a ring with an i, an empty ring. */
const shapes = {
  good: (
    <>
      <circle cx="10" cy="10" r="8" fill="currentColor" stroke="none" />
      <path d="m6.5 10.3 2.4 2.4 4.6-5" />
    </>
  ),
  fair: (
    <>
      <path d="M10 2.6 18.4 17H1.6Z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M10 8v4m0 2.4v.2" />
    </>
  ),
  bad: (
    <>
      <path d="M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7Z" fill="currentColor" stroke="none" />
      <path d="m7 7 6 6m0-6-6 6" />
    </>
  ),
  hint: (
    <>
      <circle cx="10" cy="10" r="7.2" stroke="currentColor" />
      <path d="M10 9.4v4.2m0-7.2v.2" stroke="currentColor" />
    </>
  ),
  open: <circle cx="10" cy="10" r="7.2" stroke="currentColor" />,
} satisfies Record<string, ReactNode>;

const looks = {
  Ready: ['good', 'good'],
  'Needs work': ['fair', 'fair'],
  Blocked: ['bad', 'bad'],
  error: ['bad', 'bad'],
  warning: ['fair', 'fair'],
  info: ['hint', 'quiet'],
  met: ['good', 'good'],
  unmet: ['open', 'quiet'],
} as const satisfies Record<GoalStatus | Severity | 'met' | 'unmet', readonly [string, string]>;

interface Props {
  readonly of: keyof typeof looks;
  readonly size: number;
  /** What it says; without one a word beside it does. */
  readonly label?: string;
}

/** The sign of a status, a severity or a tick. */
export function Sign({ of, size, label }: Props) {
  const classes = useStyles();
  const [shape, colour] = looks[of];
  return (
    <svg
      className={mergeClasses(classes.icon, classes[colour])}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="Canvas"
      strokeWidth="1.8"
      strokeLinecap="round"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {shapes[shape]}
    </svg>
  );
}
