import { makeStyles, typographyStyles } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere', outlineOffset: '4px' },
});

interface Props {
  readonly id?: string;
  /** For a section that can be asked for: the heading then takes the focus. */
  readonly ref?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** The heading of a part of a page. */
export const SectionHeading = ({ id, ref, children }: Props) => (
  <h2 id={id} ref={ref} {...(ref ? { tabIndex: -1 } : {})} className={useStyles().heading}>
    {children}
  </h2>
);
