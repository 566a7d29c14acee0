import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    // Side by side where a date with its calendar button fits twice, one above the other in a narrow pane.
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))',
    alignItems: 'start',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
  },
});

/** Short fields that belong together. */
export const FieldPair = ({ children }: { readonly children: ReactNode }) => (
  <div className={useStyles().pair}>{children}</div>
);
