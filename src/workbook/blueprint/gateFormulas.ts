import { gaps, midpointShare, valuesWanted } from '../../domain/stages/gates';
import type { Stage } from '../../domain/stages/stage';
import { shownStatus } from './goalCheck';

/**
 * The gates of `domain/stages/gates.ts` as native formulas, so that Home is right without the add-in. Each gives the missing sentences,
 * joined by a space, or `""` when the stage is done. A test holds both against the same workbooks.
 */

/** Sessions that count as used: held, and those missed late where the terms charge them. */
export const sessionsUsed =
  'COUNTIF(Sessions[Attendance],"Held")+IF(Terms_no_show_charged="Yes",' +
  'COUNTIF(Sessions[Attendance],"Late cancel")+COUNTIF(Sessions[Attendance],"No-show"),0)';

const goals = 'Goals[Goal ID],"?*",Goals[Status],"<>Dropped"';
const goalRow = '(LEN(Goals[Goal ID])>0)*(Goals[Status]<>"Dropped")';

const required = 'Contract[Required],"Yes"';
const bothAgree = `${required},Contract[Coach agrees],"Yes",Contract[Client agrees],"Yes"`;
const agreedClauses =
  `IF(Engagement_sponsor_role="Self-funded",COUNTIFS(${bothAgree}),` +
  `COUNTIFS(${bothAgree},Contract[Needs sponsor],"<>Yes")+` +
  `COUNTIFS(${bothAgree},Contract[Needs sponsor],"Yes",Contract[Sponsor agrees],"Yes"))`;

/** Blocked, or not checked at all. */
const blocked = (['Ready', 'Needs work'] as const)
  .map((word) => `(Goals[Check]<>"${shownStatus(word)}")`)
  .join('*');

/** Goals in play that no row of another table refers to. */
const without = (ids: string): string => `SUMPRODUCT(${goalRow}*(COUNTIF(${ids},Goals[Goal ID])=0))`;

const midpointHeld =
  'COUNTIF(Reviews[Kind],"Mid-point")+COUNTIFS(Sessions[Type],"Mid review",Sessions[Attendance],"Held")';
const midpointDue =
  `AND(ISNUMBER(Engagement_start),ISNUMBER(Engagement_end),${midpointHeld}=0,` +
  `TODAY()>=Engagement_start+${midpointShare}*(Engagement_end-Engagement_start))`;

const counted = (count: string, lead: string): string => `IF(${count}>0,"${lead} "&${count}&". ","")`;
const unless = (met: string, sentence: string): string => `IF(${met},"","${sentence} ")`;
const sentences = (...parts: string[]): string => `=TRIM(${parts.join('&')})`;
const someGoal = unless(`COUNTIFS(${goals})>0`, gaps.noGoal);

export const gateFormulas: Readonly<Record<Stage, string>> = {
  Contracting: sentences(
    unless(`COUNTIF(${required})>0`, gaps.noClauses),
    counted(`(COUNTIF(${required})-${agreedClauses})`, gaps.clauses),
  ),
  Rapport: sentences(
    unless('Rapport_decision="Proceed"', gaps.decision),
    counted(`(${valuesWanted}-COUNTIF(Values[Value],"?*"))`, gaps.values),
    unless('COUNTIF(Aspirations[Text],"?*")>0', gaps.aspiration),
  ),
  Assessment: sentences(unless('COUNT(Assess_Plan[Debriefed])>0', gaps.debrief)),
  Goals: sentences(someGoal, counted(`SUMPRODUCT(${goalRow}*${blocked})`, gaps.blocked)),
  Actions: sentences(someGoal, counted(`COUNTIFS(${goals},Goals[Actions],0)`, gaps.unplanned)),
  Practice: sentences(
    unless('COUNTIFS(Sessions[Attendance],"Held",Sessions[Date],">="&MIN(Goals[Start]))>0', gaps.session),
    unless('COUNT(PracticeLog[Date])+COUNT(CheckIns[Date])>0', gaps.practice),
  ),
  Reviews: sentences(
    someGoal,
    counted(without('Reviews[Goal ID]'), gaps.unreviewed),
    `IF(${midpointDue},"${gaps.midpoint}","")`,
  ),
  Closure: sentences(
    someGoal,
    counted(
      `SUMPRODUCT(${goalRow}*(COUNTIFS(Outcomes[Goal ID],Goals[Goal ID],Outcomes[Outcome],"?*")=0))`,
      gaps.outcomes,
    ),
    unless('AND(ISNUMBER(Closure_satisfaction),ISNUMBER(Closure_recommend))', gaps.evaluation),
    unless('COUNTIF(Sustaining[Habit],"?*")>0', gaps.sustaining),
  ),
};
