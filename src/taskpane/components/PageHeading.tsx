import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere', outlineOffset: '4px' },
});

interface Props {
  /** Takes the focus when this changes, and when it is drawn, unless it is 0: then nobody has pressed anything. */
  readonly visit: number;
  readonly children: ReactNode;
}

/** The heading of a page. It takes the focus when a person has changed the page, so that keyboard and screen reader begin here. */
export function PageHeading({ visit, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (visit > 0) heading.current?.focus();
  }, [visit]);
  return (
    <h1 ref={heading} tabIndex={-1} dir="auto" className={useStyles().heading}>
      {children}
    </h1>
  );
}
