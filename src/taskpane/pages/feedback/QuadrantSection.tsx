import { makeStyles, tokens } from '@fluentui/react-components';
import type { Quadrant } from '../../../domain/feedback/quadrant';
import type { FeedbackReport } from '../../../domain/feedback/report';
import { enFeedback } from '../../strings/enFeedback';
import { QuadrantIcon } from './quadrantIcons';
import { Section } from './Section';
import { useTexts } from './useTexts';

const useStyles = makeStyles({
  quadrant: { display: 'flex', gap: tokens.spacingHorizontalS },
  words: { flex: 1, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

// The table of texts has every quadrant as a key, in the order in which they are talked about.
const order = Object.keys(enFeedback.quadrants.each) as Quadrant[];

/** Which competencies are blind spots, strengths and needs. Quadrants without one are left out. */
export function QuadrantSection({ report }: { readonly report: FeedbackReport }) {
  const classes = useStyles();
  const texts = useTexts();
  const filled = order
    .map((quadrant) => ({ quadrant, rows: report.rows.filter((row) => row.quadrant === quadrant) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Section id="feedback-quadrants" title={enFeedback.quadrants.title}>
      {filled.map(({ quadrant, rows }) => (
        <div key={quadrant} className={classes.quadrant}>
          <QuadrantIcon of={quadrant} />
          <div className={classes.words}>
            <h3 className={classes.heading}>{enFeedback.quadrants.each[quadrant].title}</h3>
            <p className={texts.soft}>{enFeedback.quadrants.each[quadrant].meaning}</p>
            <ul className={texts.list}>
              {rows.map(({ competency }) => (
                <li key={competency} dir="auto">
                  {competency}
                </li>
              ))}
            </ul>
          </div>
        </div>
      ))}
    </Section>
  );
}
