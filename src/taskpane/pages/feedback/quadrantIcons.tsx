import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Quadrant } from '../../../domain/feedback/quadrant';

const useStyles = makeStyles({
  icon: { display: 'block', flexShrink: 0 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const eye = <path d="M2 10s3-5.5 8-5.5S18 10 18 10s-3 5.5-8 5.5S2 10 2 10Z" />;
const star = <path d="m10 2.6 2.3 4.8 5.2.7-3.8 3.6.9 5.2-4.6-2.5-4.6 2.5.9-5.2L2.5 8.1l5.2-.7Z" />;

/** An eye struck through, a star in outline, a full star, an arrow upwards, a dash: told apart by shape, beside the word for it. */
const shapes: Readonly<Record<Quadrant, readonly [ReactNode, 'warn' | 'good' | 'quiet']>> = {
  'Blind spot': [
    <>
      {eye}
      <path d="M4 16.5 16 3.5" />
    </>,
    'warn',
  ],
  'Hidden strength': [star, 'good'],
  'Confirmed strength': [<g fill="currentColor">{star}</g>, 'good'],
  'Confirmed development need': [<path d="M10 16.5v-13m-5 5 5-5 5 5" />, 'warn'],
  'Not enough raters': [<path d="M5 10h10" />, 'quiet'],
  'No self-rating': [<path d="M5 10h10" />, 'quiet'],
};

/** The sign of a quadrant; the word stands beside it. */
export function QuadrantIcon({ of }: { readonly of: Quadrant }) {
  const classes = useStyles();
  const [shape, colour] = shapes[of];
  return (
    <svg
      className={mergeClasses(classes.icon, classes[colour])}
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shape}
    </svg>
  );
}
