import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import { copyPreview } from '../../../app/share/copyPreview';
import { leftOut } from '../../../app/share/leftOut';
import { namesInCopy } from '../../../app/share/namesInCopy';
import type { CopyDraft } from '../../../app/share/prepareCopy';
import type { SheetLink } from '../../../app/sheetLink';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { ReasonMessage } from '../../components/ReasonMessage';
import { SectionHeading } from '../../components/SectionHeading';
import type { PageProps } from '../../state/pageProps';
import { enShare } from '../../strings/enShare';
import { LeftOutList } from './LeftOutList';
import { PreviewList } from './PreviewList';
import { useMakeCopy, type MakeState } from './useMakeCopy';

/** Texts that are named; there may be many with a common name. */
const shownNames = 8;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  soft: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: '18px', overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
});

interface Props extends Pick<PageProps, 'services' | 'reader'> {
  readonly draft: CopyDraft;
  readonly snapshot: WorkbookSnapshot;
  readonly go: (link: SheetLink) => void;
}

/** A copy before it is made: what it holds, what it leaves out, and the ways to hand it over. */
export function CopyView({ services, reader, draft, snapshot, go }: Props) {
  const classes = useStyles();
  const { audience, terms, selection, model } = draft;
  const preview = useMemo(() => (audience === 'coach' ? null : copyPreview(draft)), [draft, audience]);
  const left = useMemo(() => leftOut(selection, audience, terms), [selection, audience, terms]);
  const names = useMemo(() => namesInCopy(draft, snapshot), [draft, snapshot]);
  const { state, make } = useMakeCopy({ services, reader }, draft, snapshot);
  const isMaking = state.kind === 'making';
  return (
    <>
      {audience === 'sponsor' && <Text>{enShare.level(terms.level ?? 'L0')}</Text>}
      {names.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{enShare.names(names.length)}</MessageBarTitle>
            {enShare.namesHint}
            <ul className={classes.list}>
              {names.slice(0, shownNames).map(({ where, found }) => (
                <li key={where} dir="auto">
                  {enShare.nameIn(where, found)}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      <section aria-labelledby="share-preview" className={classes.section}>
        <SectionHeading id="share-preview">{enShare.preview(enShare.audiences[audience])}</SectionHeading>
        {preview ? <PreviewList preview={preview} /> : <Text>{enShare.wholeWorkbook}</Text>}
      </section>
      <section aria-labelledby="share-left" className={classes.section}>
        <SectionHeading id="share-left">{enShare.leftOut}</SectionHeading>
        <LeftOutList left={left} snapshot={snapshot} model={model} go={go} />
      </section>
      <section aria-labelledby="share-make" className={classes.section}>
        <SectionHeading id="share-make">{enShare.make}</SectionHeading>
        {!services.download && <Text className={classes.soft}>{enShare.cannotDownload}</Text>}
        <div className={classes.buttons}>
          {services.download && (
            <Button appearance="primary" disabledFocusable={isMaking} onClick={() => void make('download')}>
              {enShare.download}
            </Button>
          )}
          <Button
            appearance={services.download ? 'secondary' : 'primary'}
            disabledFocusable={isMaking}
            onClick={() => void make('open')}
          >
            {enShare.open}
          </Button>
          {audience === 'sponsor' && services.download && (
            <Button disabledFocusable={isMaking} onClick={() => void make('slides')}>
              {enShare.slides}
            </Button>
          )}
        </div>
        {audience === 'sponsor' && !services.download && (
          <Text className={classes.soft}>{enShare.slidesOnMac}</Text>
        )}
        <div role="status" className={classes.words}>
          {wordsOf(state).map((word) => (
            <Text key={word}>{word}</Text>
          ))}
        </div>
        {state.kind === 'refused' && <ReasonMessage reason={state.reason} title={enShare.failed} />}
        {state.kind === 'made' && state.notLogged && (
          <ReasonMessage intent="warning" reason={state.notLogged} title={enShare.notLogged} />
        )}
      </section>
    </>
  );
}

function wordsOf(state: MakeState): readonly string[] {
  if (state.kind === 'making') return [enShare.making];
  return state.kind === 'made' ? state.words : [];
}
