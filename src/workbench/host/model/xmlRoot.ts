/**
 * Namespace of the root element ('' for none), or `null` when the text is not one XML element with balanced tags. A scanner of tags
 * only, so that the host needs no DOM: enough to refuse what Excel refuses and to find parts by namespace.
 */
export function rootNamespace(xml: string): string | null {
  const text = xml.replace(/^\uFEFF?\s*<\?xml[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, '').trim();
  const open: string[] = [];
  let root: string | null = null;
  let end = 0;
  for (const match of text.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    const [tag, closing, name = '', attributes = '', empty] = match;
    if (text.slice(end, match.index).includes('<')) return null;
    if (root !== null && open.length === 0) return null;
    if (root === null && text.slice(0, match.index).trim() !== '') return null;
    end = match.index + tag.length;
    if (closing) {
      if (open.pop() !== name) return null;
      continue;
    }
    root ??= namespaceOf(name, attributes);
    if (!empty) open.push(name);
  }
  return open.length === 0 && text.slice(end) === '' ? root : null;
}

function namespaceOf(name: string, attributes: string): string {
  const prefix = name.includes(':') ? `:${name.split(':')[0] ?? ''}` : '';
  const match = new RegExp(`\\sxmlns${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2] ?? '';
}
