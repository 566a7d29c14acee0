/**
 * What the gates need to know about an engagement, as plain data. Dates are Excel serials of the 1900 system; `null` means not
 * given. Words such as statuses are those of the workbook's lists. Rows that are blank in the workbook are left out.
 */
export interface EngagementFacts {
  readonly start: number | null;
  readonly plannedEnd: number | null;
  /** The client pays: no sponsor has to agree to anything. */
  readonly selfFunded: boolean;
  readonly clauses: readonly ClauseFacts[];
  /** Chemistry decision, such as `Proceed`; `null` while open. */
  readonly decision: string | null;
  /** How many values, and how many aspirations, are written down. */
  readonly values: number;
  readonly aspirations: number;
  /** How many assessments have been debriefed. */
  readonly debriefed: number;
  readonly goals: readonly GoalFacts[];
  readonly actions: readonly ActionFacts[];
  readonly sessions: readonly SessionFacts[];
  /** How many practice notes and check-ins are written down. */
  readonly practice: number;
  readonly reviews: readonly ReviewFacts[];
  /** Ids of goals whose outcome is recorded. */
  readonly outcomes: readonly string[];
  /** The client's satisfaction and recommendation are both given. */
  readonly evaluated: boolean;
  /** How many rows the sustaining plan has. */
  readonly sustaining: number;
}

export interface ClauseFacts {
  readonly required: boolean;
  readonly needsSponsor: boolean;
  readonly coachAgrees: boolean;
  readonly clientAgrees: boolean;
  readonly sponsorAgrees: boolean;
}

export interface GoalFacts {
  readonly id: string;
  /** `Draft`, `Agreed`, `Active`, `Achieved`, `Adjusted` or `Dropped`. */
  readonly status: string;
  /** The check of the goals blocks it, or could not be made. */
  readonly blocked: boolean;
  readonly start: number | null;
}

export interface ActionFacts {
  readonly goalId: string;
  readonly owner: string | null;
  readonly due: number | null;
}

export interface SessionFacts {
  readonly date: number | null;
  readonly type: string | null;
  /** `Held`, `Late cancel`, `No-show`, `Rescheduled` or `Cancelled by coach`. */
  readonly attendance: string | null;
}

export interface ReviewFacts {
  readonly goalId: string;
  readonly kind: string | null;
}
