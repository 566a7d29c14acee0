import { Button, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { SectionHeading } from '../../components/SectionHeading';
import type { Services } from '../../state/services';
import { enHelp } from '../../strings/enHelp';
import { reportText } from './reportText';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: 'start' },
});

/** The report as text that can be read before it is copied. */
export function ReportSection({ services }: { readonly services: Services }) {
  const classes = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [report, setReport] = useState('');
  const [word, setWord] = useState('');
  useEffect(() => {
    let wanted = true;
    void services.supportReport().then((found) => {
      if (wanted) setReport(reportText(found, services.version));
    });
    return () => {
      wanted = false;
    };
  }, [services]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      setWord(enHelp.copied);
    } catch {
      // Web views may refuse, or have no clipboard at all; the person's own keys always work.
      area.current?.focus();
      area.current?.select();
      setWord(enHelp.selected);
    }
  };
  return (
    <section aria-labelledby="report" className={classes.section}>
      <SectionHeading id="report">{enHelp.report}</SectionHeading>
      <Text>{enHelp.reportHint}</Text>
      <Field label={enHelp.reportLabel}>
        <Textarea
          readOnly
          rows={report.split('\n').length}
          resize="vertical"
          value={report}
          textarea={{ ref: area, className: classes.text }}
        />
      </Field>
      <Button className={classes.button} onClick={() => void copy()}>
        {enHelp.copy}
      </Button>
      <Text role="status">{word}</Text>
    </section>
  );
}
