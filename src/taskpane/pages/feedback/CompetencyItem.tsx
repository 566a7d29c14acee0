import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReportGroup } from '../../../domain/feedback/figures';
import type { ItemRow } from '../../../domain/feedback/itemReport';
import type { ReportRow } from '../../../domain/feedback/report';
import { enFeedback } from '../../strings/enFeedback';
import { CompetencyDetails } from './CompetencyDetails';
import { meanText } from './numbers';
import { QuadrantIcon } from './quadrantIcons';
import { ScaleDrawing } from './ScaleDrawing';

const useStyles = makeStyles({
  header: { display: 'block', width: '100%', paddingBlock: '6px', overflowWrap: 'anywhere' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  soft: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  drawing: { paddingInline: '12px', paddingBottom: tokens.spacingVerticalS },
});

interface Props {
  readonly row: ReportRow;
  readonly groups: readonly ReportGroup[];
  /** The items of the competency. */
  readonly items: readonly ItemRow[];
}

/** A competency in words and as a drawing; unfolded, with everything that may be shown of it. */
export function CompetencyItem({ row, groups, items }: Props) {
  const classes = useStyles();
  const { self, others } = enFeedback.competencies;
  return (
    <AccordionItem value={row.competency}>
      <AccordionHeader as="h3" expandIconPosition="end" icon={<QuadrantIcon of={row.quadrant} />}>
        <span className={classes.header}>
          <span className={classes.name} dir="auto">
            {row.competency}
          </span>{' '}
          <span className={classes.line}>
            <span className={classes.soft}>{row.quadrant}</span>{' '}
            <span className={classes.soft}>
              {self} {meanText(row.self)}, {others.toLowerCase()} {meanText(row.others)}
            </span>
          </span>
        </span>
      </AccordionHeader>
      <div className={classes.drawing}>
        <ScaleDrawing scale={row.scale} self={row.self} others={row.others} manager={row.manager} />
      </div>
      <AccordionPanel>
        <CompetencyDetails row={row} groups={groups} items={items} />
      </AccordionPanel>
    </AccordionItem>
  );
}
