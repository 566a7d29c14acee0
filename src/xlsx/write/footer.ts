import type { SheetPlan } from '../../workbook/plan';

/** Footer as the file holds it: left and right parts with their codes. */
export const footerText = ({ print }: SheetPlan): string => `&L${print.footer.left}&R${print.footer.right}`;
