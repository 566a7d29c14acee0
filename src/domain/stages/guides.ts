import type { Stage } from './stage';

/** What coach and client read about a stage. Whole sentences, spoken to the client where it says "you". */
export interface StageGuide {
  /** Why the stage is there. */
  readonly purpose: string;
  /** What will happen in it. */
  readonly expect: string;
  /** What the client can do beforehand. */
  readonly prepare: string;
  /** When the stage counts as done: the gate in words. */
  readonly doneWhen: string;
  /** What the coach does next while the gate is open. */
  readonly next: string;
}

export const guides: Readonly<Record<Stage, StageGuide>> = {
  Contracting: {
    purpose: 'Agree how you will work together, what stays confidential and what success means.',
    expect:
      'A conversation about roles, confidentiality, logistics and boundaries, with the sponsor where there is one.',
    prepare: 'Think about what you want from coaching, and what you do not want shared with anybody.',
    doneWhen: 'Every required clause is agreed by everyone who needs to agree to it.',
    next: 'Go through the clauses together and record who agrees.',
  },
  Rapport: {
    purpose: 'Get to know each other well enough to speak openly.',
    expect:
      'A first meeting to see whether you suit each other, and time for what matters to you and where you want to go.',
    prepare:
      'Note three values you would not give up, and where you would like to be in one, three and five years.',
    doneWhen: 'Both of you want to proceed, and at least three values and one aspiration are written down.',
    next: 'Decide whether to proceed, and write down three values and one aspiration.',
  },
  Assessment: {
    purpose: 'See strengths, challenges and blind spots from several sides before choosing goals.',
    expect:
      'Feedback from the people around you, perhaps a questionnaire, and an honest conversation about the results.',
    prepare: 'Choose people who see you at work often and will be frank. Tell them why you are asking.',
    doneWhen: 'At least one assessment has been debriefed.',
    next: 'Debrief an assessment and write down its date.',
  },
  Goals: {
    purpose: 'Choose one to three goals that are clear, measurable, ambitious yet achievable, and yours.',
    expect: 'Turning what you learned into goals with a measure, a starting point, a target and a date.',
    prepare: 'Ask yourself what others would see or count if the coaching had worked.',
    doneWhen: 'There is at least one goal, and the check of the goals blocks none of them.',
    next: 'Write a goal, and mend what the check of the goals blocks.',
  },
  Actions: {
    purpose: 'Turn each goal into steps small enough to start this week.',
    expect: 'Concrete actions with an owner, a date and the support they need.',
    prepare: 'Look at your calendar for the moments in which the new behaviour could happen.',
    doneWhen: 'Every goal has at least one action with an owner and a due date.',
    next: 'Give every goal an action with an owner and a due date.',
  },
  Practice: {
    purpose: 'Try the new behaviour in daily work and learn from what happens.',
    expect: 'Regular sessions, short check-ins between them, and honest notes on what you tried.',
    prepare: 'Before each session, note one thing you tried, what happened and what you learned.',
    doneWhen:
      'A session has been held since the goals started, and at least one practice note or check-in is written.',
    next: 'Hold a session and note what was tried between sessions.',
  },
  Reviews: {
    purpose: 'Look at progress together, keep what works and change what does not.',
    expect: 'A regular look at every goal, and a meeting with the sponsor around the middle.',
    prepare: 'Bring the current value of each measure, and your own view of what helped.',
    doneWhen:
      'Every goal has been reviewed, and the mid-point review is held before 60% of the time has passed.',
    next: 'Review every goal, and hold the mid-point review in time.',
  },
  Closure: {
    purpose: 'Look back, celebrate, and plan how the change will last.',
    expect:
      'A final review of every goal, your evaluation of the coaching, and a plan for the months after it.',
    prepare: 'Think of the change you are proudest of, whom to thank, and which habit you want to keep.',
    doneWhen:
      'Every goal has an outcome, the evaluation is filled in, and there is a plan to sustain the change.',
    next: 'Record the outcome of every goal, the evaluation and a plan to sustain the change.',
  },
};
