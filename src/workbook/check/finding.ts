/** Something in a plan that Excel, or a rule of this project, would refuse. */
export interface Finding {
  /** Stable name of the rule, such as `sheet-name`. */
  readonly rule: string;
  /** Sheet, table, column or name concerned. */
  readonly where: string;
  readonly what: string;
}

export const finding = (rule: string, where: string, what: string): Finding => ({ rule, where, what });

/** The findings of texts that occur more than once, compared as Excel compares names: without case. */
export function repeated(rule: string, where: string, texts: readonly string[]): Finding[] {
  const seen = new Set<string>();
  return texts.flatMap((text) => {
    const key = text.toLowerCase();
    if (seen.has(key)) return [finding(rule, where, `"${text}" occurs twice.`)];
    seen.add(key);
    return [];
  });
}
