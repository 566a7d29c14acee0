import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SectionHeading } from '../../components/SectionHeading';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the page with its heading. */
export function Section({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className={useStyles().section}>
      <SectionHeading id={id}>{title}</SectionHeading>
      {children}
    </section>
  );
}
