import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { PageHeading } from '../../components/PageHeading';
import { SectionHeading } from '../../components/SectionHeading';
import type { StartResult as Result } from '../../state/useStart';
import { en } from '../../strings/en';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: '20px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  // The triangle of the part that unfolds stands for the bullet.
  folded: { listStyleType: 'none', marginInlineStart: '-16px' },
  names: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly result: Result;
  /** For the heading, which takes the focus: the button that was pressed is gone. */
  readonly visit: number;
  readonly openHome: () => void;
}

/** What was built, what was kept and what deserves a look. */
export function StartResult({ result: { started, imported }, visit, openHome }: Props) {
  const classes = useStyles();
  const { build, filled, kept, plannedRounds, warnings, doubts } = started;
  const { addedSheets: sheets, addedTables: tables } = build;
  const changed = sheets.length + tables.length + filled.length + plannedRounds > 0 || imported;
  const look = [...doubts, ...build.notes, ...warnings.map(({ sentence }) => sentence)];
  const rows = [...(imported?.counts.values() ?? [])];
  return (
    <>
      <PageHeading visit={visit + 1}>{changed ? en.done.title : en.done.intact}</PageHeading>
      <ul className={classes.list}>
        {sheets.length > 0 && <Added what={en.done.sheets(sheets.length)} names={sheets} />}
        {tables.length > 0 && <Added what={en.done.tables(tables.length)} names={tables} />}
        {sheets.length + tables.length === 0 && <li>{en.done.nothingAdded}</li>}
        {sheets.length === 0 && filled.length > 0 && <li>{en.done.filled(filled.join(', '))}</li>}
        {plannedRounds > 0 && <li>{en.done.rounds(plannedRounds)}</li>}
        {imported && (
          <li>
            {en.done.imported(
              rows.reduce((sum, count) => sum + count, 0),
              rows.length,
            )}
          </li>
        )}
        {kept.length > 0 && <li>{en.done.kept(kept.join(', '))}</li>}
      </ul>
      {look.length > 0 && (
        <>
          <SectionHeading>{en.done.look}</SectionHeading>
          <ul className={classes.list}>
            {look.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <Text>{en.done.next}</Text>
      <Button appearance="primary" size="large" onClick={openHome}>
        {en.done.openHome}
      </Button>
    </>
  );
}

/** A number and, for those who want to know, which ones. */
function Added({ what, names }: { readonly what: string; readonly names: readonly string[] }) {
  const classes = useStyles();
  return (
    <li className={classes.folded}>
      <details>
        <summary>{what}</summary>
        <span className={classes.names}>{names.join(', ')}</span>
      </details>
    </li>
  );
}
