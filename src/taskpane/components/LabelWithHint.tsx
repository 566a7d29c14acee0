import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  hint: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A choice and, below it, what it means. */
export const LabelWithHint = ({ name, hint }: { readonly name: string; readonly hint: string }) => (
  <>
    {name} <span className={useStyles().hint}>{hint}</span>
  </>
);
