/** The files of the synthetic sample engagement, in `assets/sample`. */
export const sampleFileNames = [
  'engagement.csv',
  'competencies.csv',
  'items.csv',
  'raters.csv',
  'responses_wide_pre.csv',
  'responses_wide_post.csv',
  'comments.csv',
  'goals.csv',
  'goal_reviews.csv',
  'sessions.csv',
] as const;
