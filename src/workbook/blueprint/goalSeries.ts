import { seriesWords as words } from '../../domain/progress/words';

/** Formulas of the columns of a goal's block. `$fact` is a cell of the facts, `@column` the cell in the same row, `@column^` the one above. */
type Columns = Readonly<
  Record<'days' | 'values' | 'dates' | 'value' | 'target' | 'expected' | 'forecast', string>
>;

const ofGoal = 'Reviews[Goal ID],$id';

/** The target in force on the day of the row: that of before the next change, on this day or later, else the one of now. */
const inForce = 'INDEX($olds,COUNTIF($changed,"<"&@dates)+1)';
const target = `=IF($high<>"",$high,IF($changes=0,$now,${inForce}))`;
const expected =
  `=IF($direction="Maintain",IF($low<>"",$low,IF($changes=0,$now,${inForce})),` +
  `IF($path,$baseline+(@target-$baseline)*MEDIAN(0,1,(@dates-$start)/($due-$start)),NA()))`;

const name = (usual: string, band: string): string => `=IF($direction="Maintain","${band}","${usual}")`;

/**
 * The rows of the domain's `seriesOf`: baseline, days with a value, due date. Below the due date it is repeated without values, for an
 * #N/A on a date axis would count as the year 1900.
 */
export const seriesFormulas: Readonly<Record<'names' | 'baseline' | 'review', Columns>> = {
  names: {
    days: 'Days',
    values: 'Values',
    dates: '',
    value: words.value,
    target: name(words.target, words.upperEnd),
    expected: name(words.expected, words.lowerEnd),
    forecast: words.forecast,
  },
  baseline: {
    days: '=$before',
    values: '=""',
    dates: '=IF($from<>"",$from,IF($count>0,MIN($days),IF($due<>"",$due,TODAY())))',
    value: '=IF(OR($from="",$baseline=""),NA(),$baseline)',
    target,
    expected,
    forecast: '=NA()',
  },
  review: {
    days: `=IF(@days^="","",IFERROR(1/(1/MINIFS(Reviews[Date],${ofGoal},Reviews[Current value],"<1E+300",Reviews[Date],">"&@days^)),""))`,
    values: `=IF(@days="","",AVERAGEIFS(Reviews[Current value],${ofGoal},Reviews[Date],@days))`,
    dates: '=IF(@days<>"",@days,IF($due<>"",$due,@dates^))',
    value: '=IF(@days="",NA(),@values)',
    target,
    expected,
    forecast: '=IF($forecast="",NA(),IF(@days="",IF(@days^="",NA(),$forecast),IF(@days=$last,@values,NA())))',
  },
};

/** Days on which the target was changed, after the one above, and the target until then; of one day the first row counts. */
export const changeFormulas = {
  day: `IFERROR(1/(1/MINIFS(Reviews[Date],${ofGoal},Reviews[Previous target],"<1E+300",Reviews[Date],">"&N(@above))),"")`,
  target: `IF(@day="",$now,INDEX(Reviews[Previous target],MATCH(1,INDEX((Reviews[Goal ID]=$id)*(Reviews[Date]=@day)*ISNUMBER(Reviews[Previous target]),0),0)))`,
} as const;
