import { Button, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { SectionHeading } from '../../components/SectionHeading';
import type { Services } from '../../state/services';
import { en } from '../../strings/en';
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
      setWord(en.help.copied);
    } catch {
      // Web views may refuse, or have no clipboard at all; the person's own keys always work.
      area.current?.focus();
      area.current?.select();
      setWord(en.help.selected);
    }
  };
  return (
    <section aria-labelledby="report" className={classes.section}>
      <SectionHeading id="report">{en.help.report}</SectionHeading>
      <Text>{en.help.reportHint}</Text>
      <Field label={en.help.reportLabel}>
        <Textarea
          readOnly
          rows={report.split('\n').length}
          resize="vertical"
          value={report}
          textarea={{ ref: area, className: classes.text }}
        />
      </Field>
      <Button className={classes.button} onClick={() => void copy()}>
        {en.help.copy}
      </Button>
      <Text role="status">{word}</Text>
    </section>
  );
}
