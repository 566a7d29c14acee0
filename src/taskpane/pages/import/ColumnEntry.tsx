import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ColumnProposal } from '../../../app/import/survey/columns';
import { parseUse, plainUseList, textOfUse, type ColumnUse } from '../../../app/import/survey/use';
import type { KnownItem } from '../../../app/import/items';
import { listWords } from '../../../workbook/blueprint/lists';
import { enImport } from '../../strings/enImport';

const useStyles = makeStyles({
  entry: { listStyleType: 'none', overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  texts: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  use: { color: tokens.colorNeutralForeground2 },
  button: { minWidth: 'auto', flexShrink: 0 },
});

interface Props {
  readonly column: ColumnProposal;
  readonly letters: string;
  readonly items: readonly KnownItem[];
  /** Chosen from a list at once; else a button brings the list. */
  readonly isOpen: boolean;
  readonly onChange: (use: ColumnUse) => void;
}

/** A column and what it is for. Lists of all items are drawn only where somebody wants to choose: a survey has dozens of columns. */
export function ColumnEntry({ column: { heading, use }, letters, items, isOpen, onChange }: Props) {
  const classes = useStyles();
  const [changing, setChanging] = useState(isOpen);
  const focused = useRef(false);
  const title = enImport.columnUse(letters, heading);
  if (!changing)
    return (
      <li className={classes.entry}>
        <div className={classes.line}>
          <span className={classes.texts}>
            <Text>{title}</Text>
            <Text size={200} className={classes.use}>
              {textOfUse(use)}
            </Text>
          </span>
          <Button
            size="small"
            className={classes.button}
            aria-label={enImport.changeOf(title)}
            onClick={() => setChanging(true)}
          >
            {enImport.change}
          </Button>
        </div>
      </li>
    );
  return (
    <li className={classes.entry}>
      <Field label={title}>
        {/* The button that brought it is gone, so the list takes the focus; lists that are open from the start do not. */}
        <Select
          ref={(element: HTMLSelectElement | null) => {
            if (!isOpen && !focused.current) element?.focus();
            focused.current = true;
          }}
          value={textOfUse(use)}
          onChange={(_, { value }) => {
            const chosen = parseUse(value);
            if (chosen) onChange(chosen);
          }}
        >
          <optgroup label={enImport.others}>
            {plainUseList.map(textOfUse).map((text) => (
              <option key={text}>{text}</option>
            ))}
          </optgroup>
          <optgroup label={enImport.items}>
            {items.map(({ id, text }) => (
              <option key={id} value={textOfUse({ as: 'item', item: id })}>
                {text === '' ? id : `${id}: ${text}`}
              </option>
            ))}
          </optgroup>
          <optgroup label={enImport.comments}>
            {listWords('Prompt').map((prompt) => (
              <option key={prompt}>{textOfUse({ as: 'comment', prompt })}</option>
            ))}
          </optgroup>
        </Select>
      </Field>
    </li>
  );
}
