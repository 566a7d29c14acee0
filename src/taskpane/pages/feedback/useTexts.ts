import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks of running text that the parts of the page share. */
export const useTexts = makeStyles({
  paragraph: { margin: 0 },
  soft: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingInlineStart: '20px' },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});
