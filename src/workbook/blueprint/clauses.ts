import type { CellValue } from '../cell';

/**
 * A first wording of every clause. It covers the ICF agreement elements and the Global Code of Ethics; the parties adapt it. It is no
 * legal advice, and says so.
 */
const wording: readonly (readonly [
  clause: string,
  text: string,
  required: boolean,
  needsSponsor: boolean,
])[] = [
  [
    'Nature of coaching',
    'Coaching is a partnership that helps the client think, decide and act. It is not therapy, consulting or legal or financial advice.',
    true,
    true,
  ],
  [
    'Role of the coach',
    'The coach prepares, listens, asks, gives honest feedback and keeps the agreements. The client decides on the content.',
    true,
    false,
  ],
  [
    'Role of the client',
    'The client brings the topics, takes responsibility for decisions and actions, and says so when something does not help.',
    true,
    false,
  ],
  [
    'Role of the sponsor',
    'The sponsor names expectations openly, gives time and support, and does not ask the coach for what was said.',
    true,
    true,
  ],
  [
    'Goals and measures',
    'Goals are agreed with the client, not imposed. Each has a measure, a target and a date, and is reviewed regularly.',
    true,
    true,
  ],
  [
    'Logistics',
    'Number, length, format and rhythm of the sessions are those on the Engagement sheet.',
    true,
    true,
  ],
  [
    'Contact between sessions',
    'Short messages between sessions are welcome; the coach answers within two working days.',
    false,
    false,
  ],
  [
    'Fees and expenses',
    'The fee covers preparation, sessions and notes. Expenses are agreed beforehand.',
    true,
    true,
  ],
  [
    'Cancellation and no-show',
    'Sessions can be moved free of charge within the notice agreed. Later cancellations and no-shows count as agreed in the terms.',
    true,
    true,
  ],
  [
    'Confidentiality',
    'What is said in coaching stays between client and coach. The client decides what is passed on, and to whom.',
    true,
    true,
  ],
  [
    'Limits of confidentiality',
    'Confidentiality ends only at the limits ticked in the terms. Where possible the coach speaks with the client first.',
    true,
    true,
  ],
  [
    'Information exchange with sponsor',
    'The sponsor receives what the disclosure level allows, and nothing else. The client sees every report before it is sent.',
    true,
    true,
  ],
  [
    '360 and psychometric data',
    'Answers are confidential. Groups smaller than the agreed minimum are not shown on their own. Results belong to the client.',
    true,
    true,
  ],
  [
    'Records and retention',
    'Notes are short, kept safely and deleted after the time agreed in the terms.',
    true,
    false,
  ],
  [
    'Supervision',
    'The coach may bring the work to supervision without names or details by which somebody could be recognised.',
    false,
    false,
  ],
  [
    'Recording and AI tools',
    'Nothing is recorded, transcribed or given to an AI tool unless both have agreed beforehand in writing.',
    true,
    false,
  ],
  [
    'Conflicts of interest',
    'Both say openly when an interest could disturb the work, and decide together how to deal with it.',
    false,
    false,
  ],
  [
    'Code of ethics',
    'The coach works by the code of ethics of a professional body and names it here.',
    true,
    false,
  ],
  [
    'Termination',
    'Each party may end the coaching with the notice agreed in the terms. A closing conversation is offered.',
    true,
    true,
  ],
  [
    'Complaints and disputes',
    'Concerns are first raised directly. After that the professional body or an agreed mediator may be asked.',
    false,
    false,
  ],
  [
    'Data protection',
    'Personal data are used for the coaching only, kept as briefly as possible and not passed on without consent.',
    true,
    false,
  ],
];

const yesNo = (yes: boolean): string => (yes ? 'Yes' : 'No');

/** Starter rows of the table Contract. */
export const clauses: readonly Readonly<Record<string, CellValue>>[] = wording.map(
  ([clause, text, required, needsSponsor], index) => ({
    'Clause ID': `C${String(index + 1).padStart(2, '0')}`,
    Clause: clause,
    Text: text,
    Required: yesNo(required),
    'Needs sponsor': yesNo(needsSponsor),
  }),
);
