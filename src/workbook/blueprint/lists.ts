import { goalOutcomes } from '../../domain/closure/goalOutcome';
import { stages } from '../../domain/stages/stage';
import { modelWords } from '../../domain/stages/models';

/** One list of allowed words; becomes a column of the Lists sheet and the name `list_<key>`. */
export interface ListSpec {
  readonly key: string;
  readonly title: string;
  readonly words: readonly string[];
}

const list = (key: string, title: string, ...words: string[]): ListSpec => ({ key, title, words });

/** Every list of allowed words, in the order of the Lists sheet. */
export const lists: readonly ListSpec[] = [
  list('YesNo', 'Yes or no', 'Yes', 'No'),
  list('StageModel', 'Stage model', ...Object.values(modelWords)),
  list('Stage', 'Stage', ...stages),
  list(
    'Status',
    'Engagement status',
    'Proposed',
    'Active',
    'Paused',
    'Completed',
    'Ended early',
    'Cancelled',
  ),
  list(
    'Credential',
    'Coach credential',
    ...[
      'ACC',
      'PCC',
      'MCC',
      'EIA Foundation',
      'EIA Practitioner',
      'EIA Senior Practitioner',
      'EIA Master Practitioner',
    ],
    ...['AC accredited', 'None'],
  ),
  list('SponsorRole', 'Sponsor role', 'Line manager', 'HR', 'L&D', 'Executive', 'Self-funded'),
  list('Frequency', 'Frequency', 'Weekly', 'Fortnightly', 'Monthly', 'As agreed'),
  list('Format', 'Format', 'In person', 'Video', 'Phone', 'Hybrid'),
  list(
    'Disclosure',
    'Disclosure level',
    'L0 logistics only',
    'L1 progress without goal text',
    'L2 agreed goals and progress',
    'L3 goals, progress and 360 summary',
  ),
  list(
    'Clause',
    'Contract clause',
    ...[
      'Nature of coaching',
      'Role of the coach',
      'Role of the client',
      'Role of the sponsor',
      'Goals and measures',
    ],
    ...[
      'Logistics',
      'Contact between sessions',
      'Fees and expenses',
      'Cancellation and no-show',
      'Confidentiality',
    ],
    ...['Limits of confidentiality', 'Information exchange with sponsor', '360 and psychometric data'],
    ...[
      'Records and retention',
      'Supervision',
      'Recording and AI tools',
      'Conflicts of interest',
      'Code of ethics',
    ],
    ...['Termination', 'Complaints and disputes', 'Data protection'],
  ),
  list('Decision', 'Chemistry decision', 'Proceed', 'Another coach', 'Undecided'),
  list('Horizon', 'Horizon', '1 year', '3 years', '5 years'),
  list(
    'Instrument',
    'Assessment instrument',
    ...[
      '360 survey',
      'Stakeholder interview',
      'Hogan',
      'MBTI',
      'DISC',
      'EQ-i',
      'Strengths',
      'Other psychometric',
    ],
    ...['Self-assessment', 'Observation', 'Performance data'],
  ),
  list('Finding', 'Finding', 'Strength', 'Hidden strength', 'Blind spot', 'Development need', 'Theme'),
  list(
    'Group',
    'Rater group',
    ...['Self', 'Manager', 'Skip-level', 'Peer', 'Direct report', 'Stakeholder', 'Other'],
  ),
  list(
    'Round',
    'Round of feedback',
    ...['Baseline', 'Mid', 'Final', 'Pulse 1', 'Pulse 2', 'Pulse 3', 'Pulse 4', 'Pulse 5', 'Pulse 6'],
  ),
  list('Prompt', 'Comment prompt', 'Start', 'Stop', 'Continue', 'Strength', 'Development', 'Other'),
  list('GoalKind', 'Kind of goal', 'Behaviour', 'Result', 'Learning', 'Milestone'),
  list('Origin', 'Origin of the goal', 'Client', 'Joint', 'Sponsor'),
  list(
    'Unit',
    'Unit',
    ...[
      '1-5 rating',
      '1-7 rating',
      '-3 to +3',
      '0-10 rating',
      '%',
      'count',
      'per month',
      'h/week',
      'days',
      'money',
    ],
    'milestone',
  ),
  list('Direction', 'Direction', 'Increase', 'Decrease', 'Maintain', 'Achieve'),
  list('Reason', 'Reason for the goal', 'Required of me', 'I ought to', 'It matters to me', 'I enjoy it'),
  list('GoalStatus', 'Goal status', 'Draft', 'Agreed', 'Active', 'Achieved', 'Adjusted', 'Dropped'),
  list('Owner', 'Owner', 'Client', 'Coach', 'Sponsor', 'Other'),
  list(
    'ActionKind',
    'Kind of action',
    ...['Practise', 'Experiment', 'Conversation', 'Reflect', 'Learn', 'Habit', 'Decision'],
  ),
  list('ActionStatus', 'Action status', 'Not started', 'In progress', 'Done', 'Blocked', 'Dropped'),
  list(
    'SessionType',
    'Session type',
    ...['Chemistry', 'Three-way', 'Coaching', '360 debrief', 'Mid review', 'Final review', 'Shadowing'],
  ),
  list('Attendance', 'Attendance', 'Held', 'Late cancel', 'No-show', 'Rescheduled', 'Cancelled by coach'),
  list('ReviewKind', 'Kind of review', 'Session review', 'Monthly', 'Mid-point', 'Final'),
  list(
    'ReviewDecision',
    'Review decision',
    ...['Keep', 'Adjust target', 'Adjust action', 'Add', 'Close achieved', 'Drop'],
  ),
  list('Outcome', 'Outcome', ...goalOutcomes),
];

/** Words of a list; none when there is no such list. */
export const listWords = (key: string): readonly string[] =>
  lists.find((entry) => entry.key === key)?.words ?? [];
