const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

/**
 * The drawing as one image with a name and a description (WCAG 1.1.1). Its many texts would be read out as loose numbers otherwise.
 *
 * @param id prefix of the ids, unique on the page
 * @param description what the chart says; left out when empty
 */
export function withDescription(svg: string, id: string, title: string, description: string): string {
  const described = description === '' ? '' : `<desc id="${id}-desc">${escapeXml(description)}</desc>`;
  const labels = description === '' ? `${id}-title` : `${id}-title ${id}-desc`;
  const name = `<title id="${id}-title">${escapeXml(title)}</title>`;
  return svg.replace(
    /<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg role="img" aria-labelledby="${labels}" ${attributes}>${name}${described}`,
  );
}
