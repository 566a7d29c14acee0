import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { SESSION_NO, type LogKind } from '../../../app/log/kinds';
import { recentEntries, type LogEntry } from '../../../app/log/recentEntries';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { SectionHeading } from '../../components/SectionHeading';
import { enLog } from '../../strings/enLog';

const SHOWN = 5;
/** Longest text of a line, in characters. */
const LONGEST = 140;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  entry: { overflowWrap: 'anywhere' },
  day: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly kind: LogKind;
  readonly snapshot: WorkbookSnapshot;
}

/** The last entries of a kind as the workbook holds them, so that nobody adds one twice. */
export function RecentEntries({ kind, snapshot }: Props) {
  const classes = useStyles();
  const entries = recentEntries(kind, snapshot, SHOWN);
  return (
    <section aria-labelledby="log-recent" className={classes.section}>
      <SectionHeading id="log-recent">{enLog.recent[kind]}</SectionHeading>
      {entries.length === 0 && <Text>{enLog.none}</Text>}
      {entries.length > 0 && (
        <ul className={classes.list}>
          {entries.map((entry, i) => (
            // The rows have no id, and the list is drawn anew as a whole.
            <li key={i} className={classes.entry}>
              <span className={classes.day}>{entry.day ?? enLog.noDay}</span>
              <span dir="auto">{inALine(entry)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function inALine({ cells }: LogEntry): string {
  const line = cells
    .map(({ header, text, isNumber }) => {
      if (header === SESSION_NO) return enLog.session(text);
      return isNumber ? `${enLog.labels[header] ?? header} ${text}` : text;
    })
    .join(' · ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
