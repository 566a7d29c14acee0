import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { PageHeading } from '../../components/PageHeading';
import { SectionHeading } from '../../components/SectionHeading';
import type { PageProps } from '../../state/pageProps';
import { enHelp } from '../../strings/enHelp';
import { ReportSection } from './ReportSection';

const useStyles = makeStyles({
  answer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  back: { alignSelf: 'start' },
});

/** A few answers, and what support needs to know. */
export default function HelpPage({ services, view, workbook, open }: PageProps) {
  const classes = useStyles();
  return (
    <>
      <PageHeading visit={view.visit}>{enHelp.title}</PageHeading>
      {enHelp.answers.map(({ question, answer }) => (
        <section key={question} className={classes.answer}>
          <SectionHeading>{question}</SectionHeading>
          <Text>{answer}</Text>
        </section>
      ))}
      <ReportSection services={services} />
      {/* Without an engagement there is no navigation. */}
      {!workbook.snapshot?.stamp && (
        <Button className={classes.back} onClick={() => open({ view: 'start' })}>
          {enHelp.back}
        </Button>
      )}
    </>
  );
}
