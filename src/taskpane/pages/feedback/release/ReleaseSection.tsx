import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { serialOfIso, shownDay } from '../../../../domain/dates';
import { releasesOf } from '../../../../domain/release/release';
import { releasesIn } from '../../../../workbook/mapping/releases';
import type { WorkbookSnapshot } from '../../../../workbook/snapshot';
import { ReasonMessage } from '../../../components/ReasonMessage';
import type { Services } from '../../../state/services';
import type { WorkbookReader } from '../../../state/workbookReader';
import { enRelease } from '../../../strings/enRelease';
import { Section } from '../Section';
import { useTexts } from '../useTexts';
import { ReleasedFigures } from './ReleasedFigures';
import { useRelease } from './useRelease';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  draft: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface Props {
  readonly services: Services;
  readonly reader: WorkbookReader;
  readonly snapshot: WorkbookSnapshot;
  readonly round: string;
}

/** What is out of a round, and the way to release it: look first, then decide. Give it a key by the round: a draft is of one. */
export function ReleaseSection({ services, reader, snapshot, round }: Props) {
  const classes = useStyles();
  const texts = useTexts();
  const words = enRelease;
  const { state, look, release, cancel } = useRelease(services, reader, snapshot, round);
  const latest = useMemo(() => releasesOf(releasesIn(snapshot.tables), round).at(-1), [snapshot, round]);
  const draft = state.kind === 'draft' || state.kind === 'writing' ? state.draft : null;
  return (
    <Section id="feedback-release" title={words.title}>
      <p className={texts.paragraph}>{words.meaning}</p>
      <p className={texts.paragraph}>
        {latest ? words.latest(latest.id, dayOf(latest.releasedOn), latest.raters.length) : words.none(round)}
      </p>
      {latest && <ReleasedFigures release={latest} />}
      {draft ? (
        <div role="group" aria-label={words.draftTitle(draft.release.id)} className={classes.draft}>
          <Text weight="semibold" role="status">
            {words.draftTitle(draft.release.id)}
          </Text>
          <ReleasedFigures release={draft.release} comments={draft.comments.length} />
          <Text>{words.forGood}</Text>
          <div className={classes.row}>
            <Button
              appearance="primary"
              disabledFocusable={state.kind === 'writing'}
              onClick={() => void release()}
            >
              {words.release(draft.release.id)}
            </Button>
            <Button disabledFocusable={state.kind === 'writing'} onClick={cancel}>
              {words.cancel}
            </Button>
          </div>
        </div>
      ) : (
        <div className={classes.row}>
          <Button size="small" onClick={look}>
            {latest ? words.again(round) : words.preview(round)}
          </Button>
        </div>
      )}
      <Text role="status">{state.kind === 'released' ? words.released(state.id) : ''}</Text>
      {state.kind === 'refused' && (
        <ReasonMessage intent="warning" reason={state.reason} title={words.refused} />
      )}
    </Section>
  );
}

/** An ISO date as people write it. */
const dayOf = (iso: string): string => shownDay(serialOfIso(iso) ?? 0);
