import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ReasonMessage } from '../../components/ReasonMessage';
import type { CommentReport } from '../../../domain/feedback/pooledComments';
import type { Outcome } from '../../../domain/outcome';
import type { SheetLink } from '../../../app/sheetLink';
import { enFeedback } from '../../strings/enFeedback';
import { Section } from './Section';
import { useTexts } from './useTexts';

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    whiteSpace: 'pre-wrap',
  },
  button: { alignSelf: 'start', maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface Props {
  readonly comments: Outcome<CommentReport>;
  readonly sheet: SheetLink;
  readonly go: (sheet: SheetLink) => void;
}

/** What people wrote, prompt by prompt, and what is held back. */
export function CommentSection({ comments, sheet, go }: Props) {
  const classes = useStyles();
  const texts = useTexts();
  const words = enFeedback.comments;
  if (!comments.ok)
    return (
      <Section id="feedback-comments" title={words.title}>
        <ReasonMessage intent="warning" reason={comments.reason} title={words.none} />
      </Section>
    );
  const { rows, withheld, commentFindings } = comments.value;
  const waiting = commentFindings.filter(({ kind }) => kind === 'not approved').length;
  const named = commentFindings.filter(({ kind }) => kind !== 'not approved');
  const prompts = [...new Set(rows.map(({ prompt }) => prompt))];
  return (
    <Section id="feedback-comments" title={words.title}>
      <p className={texts.soft}>{rows.length > 0 ? words.intro : words.none}</p>
      {prompts.map((prompt) => (
        <div key={prompt} className={texts.stack}>
          <h3 className={texts.strong} dir="auto">
            {prompt || words.noPrompt}
          </h3>
          {rows
            .filter((row) => row.prompt === prompt)
            .map(({ from, text }, at) => (
              <blockquote key={at} className={classes.quote} dir="auto">
                {from !== '' && <strong>{words.manager} </strong>}
                {text}
              </blockquote>
            ))}
        </div>
      ))}
      {withheld.map(({ prompt, why }) => (
        <p key={prompt} className={texts.soft}>
          {words.withheld[why](prompt || words.noPrompt)}
        </p>
      ))}
      {waiting > 0 && <p className={texts.paragraph}>{words.waiting(waiting)}</p>}
      {named.length > 0 && (
        <ul className={texts.list}>
          {named.map(({ row, sentence }) => (
            <li key={row}>{sentence}</li>
          ))}
        </ul>
      )}
      {commentFindings.length > 0 && sheet.present && (
        <Button size="small" className={classes.button} onClick={() => go(sheet)}>
          <span dir="auto">{enFeedback.goTo(sheet.name)}</span>
        </Button>
      )}
    </Section>
  );
}
