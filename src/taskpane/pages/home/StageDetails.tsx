import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { StageOverview } from '../../../app/engagementOverview';
import type { SheetLink } from '../../../app/sheetLink';
import { en } from '../../strings/en';
import { SheetButtons } from './SheetButtons';

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalL}`,
    overflowWrap: 'anywhere',
  },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  paragraph: { margin: 0 },
  list: { margin: 0, paddingInlineStart: '20px' },
});

interface Props {
  readonly stage: StageOverview;
  readonly go: (sheet: SheetLink) => void;
}

/** A stage of the model that stands for two of the eight says what both say. */
export function StageDetails({ stage: { guides, missing, sheets }, go }: Props) {
  const classes = useStyles();
  const part = (label: string, content: ReactNode) => (
    <div>
      <h4 className={classes.label}>{label}</h4>
      {content}
    </div>
  );
  const said = (label: string, sentences: readonly string[]) =>
    part(
      label,
      sentences.map((sentence) => (
        <p key={sentence} className={classes.paragraph}>
          {sentence}
        </p>
      )),
    );
  return (
    <div className={classes.details}>
      {missing.length > 0 &&
        part(
          en.home.missing,
          <ul className={classes.list}>
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>,
        )}
      {said(
        en.home.purpose,
        guides.map(({ purpose }) => purpose),
      )}
      {said(
        en.home.doneWhen,
        guides.map(({ doneWhen }) => doneWhen),
      )}
      {said(
        en.home.prepare,
        guides.map(({ prepare }) => prepare),
      )}
      {part(en.home.sheets, <SheetButtons sheets={sheets} go={go} />)}
    </div>
  );
}
