import { Accordion, makeStyles } from '@fluentui/react-components';
import type { FeedbackOverview } from '../../../app/feedback/feedbackOverview';
import { enFeedback } from '../../strings/enFeedback';
import { CompetencyItem } from './CompetencyItem';
import { DataTable } from '../../components/DataTable';
import { Fold } from '../../components/Fold';
import { meanText, signedText } from './numbers';
import { ScaleLegend } from './ScaleDrawing';
import { Section } from './Section';

const useStyles = makeStyles({ all: { marginInline: '-12px' } });

/** Every competency with self against others; unfolded, with its groups and items. */
export function CompetencySection({ overview: { report, items } }: { readonly overview: FeedbackOverview }) {
  const classes = useStyles();
  const words = enFeedback.competencies;
  return (
    <Section id="feedback-competencies" title={words.title}>
      <ScaleLegend />
      <Accordion multiple collapsible className={classes.all}>
        {report.rows.map((row) => (
          <CompetencyItem
            key={row.competency}
            row={row}
            groups={report.groups}
            items={items.rows.filter((item) => item.competency === row.competency)}
          />
        ))}
      </Accordion>
      <Fold summary={words.asTable}>
        <DataTable
          label={words.title}
          headers={[words.name, words.self, words.others, words.gap]}
          rows={report.rows.map((row) => [
            row.competency,
            meanText(row.self),
            meanText(row.others),
            signedText(row.gap),
          ])}
        />
      </Fold>
    </Section>
  );
}
