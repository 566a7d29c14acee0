import { useMemo, useState } from 'react';
import { feedbackChangeOf } from '../../../app/feedback/feedbackOverview';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { FieldPair } from '../../components/FieldPair';
import { ReasonMessage } from '../../components/ReasonMessage';
import { enFeedback } from '../../strings/enFeedback';
import { ChangeList } from './ChangeList';
import { RoundSelect } from './RoundSelect';
import { Section } from './Section';
import { useTexts } from './useTexts';

interface Props {
  readonly snapshot: WorkbookSnapshot;
  /** Rounds that have answers, in the order of time. */
  readonly rounds: readonly string[];
}

/** Two rounds compared: the first with the last one, until others are chosen. */
export function ChangeSection({ snapshot, rounds }: Props) {
  const texts = useTexts();
  const words = enFeedback.change;
  const [chosen, setChosen] = useState<{ readonly from?: string; readonly to?: string }>({});
  // A round that was chosen may be gone with its answers.
  const known = (round: string | undefined, usual: string | undefined): string =>
    (round !== undefined && rounds.includes(round) ? round : usual) ?? '';
  const from = known(chosen.from, rounds[0]);
  const to = known(chosen.to, rounds.at(-1));
  const change = useMemo(
    () => (from === to ? null : feedbackChangeOf(snapshot, from, to)),
    [snapshot, from, to],
  );
  if (rounds.length < 2)
    return (
      <Section id="feedback-change" title={words.title}>
        <p className={texts.paragraph}>{words.oneRound}</p>
      </Section>
    );
  return (
    <Section id="feedback-change" title={words.title}>
      <FieldPair>
        <RoundSelect
          label={words.from}
          rounds={rounds}
          round={from}
          choose={(round) => setChosen({ from: round, to })}
        />
        <RoundSelect
          label={words.to}
          rounds={rounds}
          round={to}
          choose={(round) => setChosen({ from, to: round })}
        />
      </FieldPair>
      {change === null && <p className={texts.paragraph}>{words.same}</p>}
      {change?.ok === false && (
        <ReasonMessage intent="warning" reason={change.reason} title={enFeedback.notShown} />
      )}
      {change?.ok && <ChangeList change={change.value} />}
    </Section>
  );
}
