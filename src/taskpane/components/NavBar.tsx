import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { en } from '../strings/en';
import type { PageKey } from '../state/view';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXS,
    // Excel lays its own buttons over this corner: 34 x 32 px on the Mac, 12 x 32 px on Windows.
    paddingInlineEnd: '36px',
    marginInlineStart: '-6px',
  },
  item: { minWidth: 'auto', paddingInline: '6px', borderRadius: tokens.borderRadiusMedium },
  // Not by colour alone.
  shown: {
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorBrandForeground1}`,
    borderBottomLeftRadius: 0,
    borderBottomRightRadius: 0,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
  },
});

interface Props {
  readonly pages: readonly PageKey[];
  readonly page: PageKey | undefined;
  readonly open: (page: PageKey) => void;
}

/** The way to the other pages. Buttons, not links: there is no address to link to. */
export function NavBar({ pages, page, open }: Props) {
  const classes = useStyles();
  return (
    <nav aria-label={en.pages.label} className={classes.nav}>
      {pages.map((key) => (
        <Button
          key={key}
          appearance="subtle"
          size="small"
          className={mergeClasses(classes.item, key === page && classes.shown)}
          aria-current={key === page ? 'page' : undefined}
          onClick={() => open(key)}
        >
          {en.pages[key]}
        </Button>
      ))}
    </nav>
  );
}
