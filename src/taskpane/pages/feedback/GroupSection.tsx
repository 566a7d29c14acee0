import type { FeedbackOverview } from '../../../app/feedback/feedbackOverview';
import { enFeedback } from '../../strings/enFeedback';
import { DataTable } from '../../components/DataTable';
import { Fold } from '../../components/Fold';
import { Section } from './Section';
import { useTexts } from './useTexts';

/** Which groups are shown, pooled or hidden, why something is blank, and how many answered. */
export function GroupSection({ overview: { groups, rate } }: { readonly overview: FeedbackOverview }) {
  const texts = useTexts();
  const words = enFeedback.groups;
  return (
    <Section id="feedback-groups" title={words.title}>
      <ul className={texts.list}>
        {groups.map(({ group, how, pool }) => (
          <li key={group}>
            <strong dir="auto">{group}:</strong> {words.how[how](pool ?? '')}
          </li>
        ))}
      </ul>
      <Fold summary={words.why}>
        <ul className={texts.list}>
          {words.answers.map((answer) => (
            <li key={answer}>{answer}</li>
          ))}
        </ul>
      </Fold>
      {rate.ok && (
        <Fold summary={words.rate}>
          <DataTable
            label={words.rate}
            headers={[enFeedback.competencies.group, words.rate]}
            rows={rate.value.rows.map(({ group, responded, invited }) => [
              group,
              words.rateOf(responded, invited),
            ])}
          />
        </Fold>
      )}
    </Section>
  );
}
