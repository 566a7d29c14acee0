import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SheetLink } from '../../../app/sheetLink';
import { en } from '../../strings/en';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: { maxWidth: '100%' },
  button: { minWidth: 'auto', maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface Props {
  readonly sheets: readonly SheetLink[];
  readonly go: (sheet: SheetLink) => void;
}

/** A button for each sheet that is there; one that was deleted is named, and cannot be pressed. */
export function SheetButtons({ sheets, go }: Props) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {sheets.map((link) => (
        <li key={link.sheet} className={classes.item}>
          <Button
            size="small"
            className={classes.button}
            disabled={!link.present}
            aria-label={link.present ? en.home.goTo(link.name) : undefined}
            onClick={() => go(link)}
          >
            <span dir="auto">{link.present ? link.name : `${link.name} (${en.home.deleted})`}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
