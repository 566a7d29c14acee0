import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { madeCopies } from '../../../app/share/shareLog';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { FactList } from '../../components/FactList';
import { SectionHeading } from '../../components/SectionHeading';
import { enShare } from '../../strings/enShare';

const shownCopies = 5;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** The latest copies that were made, with what tells a file from a changed one. */
export function ShareLog({ snapshot, tab }: { readonly snapshot: WorkbookSnapshot; readonly tab: string }) {
  const classes = useStyles();
  const copies = madeCopies(snapshot);
  const [day, audience, file, fingerprint] = enShare.logHeaders;
  return (
    <section aria-labelledby="share-log" className={classes.section}>
      <SectionHeading id="share-log">{enShare.log}</SectionHeading>
      {copies.length === 0 && <Text>{enShare.noCopies}</Text>}
      {copies.slice(0, shownCopies).map((copy, at) => (
        <FactList
          key={at}
          facts={[
            [day, copy.day],
            [audience, copy.audience],
            [file, copy.file],
            [fingerprint, copy.fingerprint.slice(0, 12)],
          ]}
        />
      ))}
      {copies.length > shownCopies && <Text>{enShare.logMore(tab)}</Text>}
    </section>
  );
}
