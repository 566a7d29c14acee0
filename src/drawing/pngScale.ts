/** Pixels of a PNG picture per pixel of its drawing: sharp in print and on dense screens. */
export const PNG_SCALE = 2;
