import { Button, Field, Text, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import type { Reason } from '../../../domain/outcome';
import { ReasonMessage } from '../../components/ReasonMessage';
import { en } from '../../strings/en';
import { enImport } from '../../strings/enImport';
import type { Given } from './openSource';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '2px' },
  choice: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalXS },
  soft: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly refused: Reason | undefined;
  readonly open: (given: Given) => void;
}

/** Asks for the answers: a file, the selection, or what is pasted. */
export function SourceStep({ refused, open }: Props) {
  const classes = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const [empty, setEmpty] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) open({ kind: 'file', file });
  };
  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    // Several lines go straight to the reader: a text field with ten megabytes in it stands still.
    if (!pasted.includes('\n')) return;
    event.preventDefault();
    open({ kind: 'text', text: pasted });
  };
  const readTyped = (): void => {
    setEmpty(text.trim() === '');
    if (text.trim() !== '') open({ kind: 'text', text });
  };
  return (
    <>
      {refused && <ReasonMessage reason={refused} title={en.problem.title} />}
      <Text className={classes.soft}>{enImport.intro}</Text>
      <div
        className={mergeClasses(classes.zone, over && classes.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onPaste={paste}
      >
        <div className={classes.choice}>
          <Button appearance="primary" size="large" onClick={() => input.current?.click()}>
            {enImport.file}
          </Button>
          <Text size={200} className={classes.soft}>
            {enImport.fileHint}
          </Text>
          <input
            ref={input}
            type="file"
            hidden
            accept=".csv,.tsv,.txt,.xlsx,.xlsm,text/csv"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              // So that the same file can be chosen again once it has been put right.
              event.target.value = '';
              if (file) open({ kind: 'file', file });
            }}
          />
        </div>
        <div className={classes.choice}>
          <Button size="large" onClick={() => open({ kind: 'selection' })}>
            {enImport.selection}
          </Button>
          <Text size={200} className={classes.soft}>
            {enImport.selectionHint}
          </Text>
        </div>
        <Field
          label={enImport.paste}
          hint={enImport.pasteHint}
          {...(empty ? { validationMessage: enImport.nothingTyped } : {})}
        >
          <Textarea dir="auto" rows={4} value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <div className={classes.choice}>
          <Button onClick={readTyped}>{enImport.read}</Button>
        </div>
      </div>
    </>
  );
}
