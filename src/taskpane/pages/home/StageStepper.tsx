import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { StageOverview } from '../../../app/engagementOverview';
import type { SheetLink } from '../../../app/sheetLink';
import { en } from '../../strings/en';
import { stageIcons } from '../../components/stageIcons';
import { StageDetails } from './StageDetails';

const useStyles = makeStyles({
  stages: { marginInline: '-12px' },
  // The name takes what the word for the state leaves, so that those words stand below each other; or all, in a very narrow pane.
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    width: '100%',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  icon: { display: 'flex' },
  name: { flex: '1 1 96px', overflowWrap: 'anywhere' },
  state: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  current: { fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorStatusSuccessForeground1 },
  now: { color: tokens.colorBrandForeground1 },
});

/** Id of the header of a stage, which takes the focus when somebody asks for the stage. */
export const stageHeader = (number: number): string => `stage-${number}`;

interface Props {
  readonly stages: readonly StageOverview[];
  /** Numbers of the stages that are unfolded. */
  readonly unfolded: readonly number[];
  readonly onToggle: (unfolded: readonly number[]) => void;
  readonly go: (sheet: SheetLink) => void;
}

/** The stages in order, each with its state in words; unfolded, what it is for, what is missing, and the way to its sheets. */
export function StageStepper({ stages, unfolded, onToggle, go }: Props) {
  const classes = useStyles();
  return (
    <Accordion
      multiple
      collapsible
      className={classes.stages}
      openItems={[...unfolded]}
      onToggle={(_, { openItems }) => onToggle(openItems.map(Number))}
    >
      {stages.map((stage) => {
        const { number, name, state } = stage;
        const isCurrent = state === 'current';
        return (
          <AccordionItem key={number} value={number}>
            <AccordionHeader
              as="h3"
              expandIconPosition="end"
              button={{ id: stageHeader(number), ...(isCurrent ? { 'aria-current': 'step' } : {}) }}
              icon={
                <span
                  className={mergeClasses(
                    classes.icon,
                    state === 'done' && classes.done,
                    isCurrent && classes.now,
                  )}
                >
                  {stageIcons[state]}
                </span>
              }
            >
              <span className={classes.header}>
                <span className={mergeClasses(classes.name, isCurrent && classes.current)}>
                  {number} {name}
                </span>{' '}
                <span className={classes.state}>{en.home.states[state]}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <StageDetails stage={stage} go={go} />
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}
