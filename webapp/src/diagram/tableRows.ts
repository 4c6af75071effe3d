/** A row of a decision table, cells in the order of the columns. */
export interface TableRow {
  id: string;
  /** In English, and in Chinese in a second line. */
  annotation: string;
  when: string[];
  then: string[];
}

const parsed = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');

const named = (parent: Element | Document, name: string) =>
  Array.from(parent.getElementsByTagName('*')).filter(({ localName }) => localName === name);

const childText = (parent: Element, name: string) =>
  Array.from(parent.children).find(({ localName }) => localName === name)?.textContent ?? '';

/** The rows of the table in a DMN file; none where it is no table. */
export function rowsOf(xml: string): TableRow[] {
  return named(parsed(xml), 'rule').map((rule) => ({
    id: rule.getAttribute('id') ?? '',
    annotation: childText(rule, 'description'),
    when: named(rule, 'inputEntry').map((entry) => childText(entry, 'text')),
    then: named(rule, 'outputEntry').map((entry) => childText(entry, 'text')),
  }));
}

/** The same file with other rows. */
export function withRows(xml: string, rows: TableRow[]): string {
  const model = parsed(xml);
  const table = named(model, 'decisionTable')[0];
  if (!table) return xml;
  for (const rule of named(table, 'rule')) rule.remove();
  const space = table.namespaceURI;
  const add = (parent: Element, name: string, text?: string) => {
    const child = model.createElementNS(space, name);
    if (text !== undefined) child.textContent = text;
    parent.append(child);
    return child;
  };
  rows.forEach(({ id, annotation, when, then }, at) => {
    const rule = add(table, 'rule');
    rule.setAttribute('id', id);
    if (annotation) add(rule, 'description', annotation);
    const entries: [string, string[]][] = [
      ['inputEntry', when],
      ['outputEntry', then],
    ];
    for (const [name, texts] of entries)
      texts.forEach((text, column) => {
        const entry = add(rule, name);
        entry.setAttribute('id', `${name}-${at + 1}-${column + 1}`);
        add(entry, 'text', text);
      });
  });
  return new XMLSerializer().serializeToString(model);
}

/** The columns, counted over inputs and outputs, in which no row says anything. */
export function unusedColumns(rows: TableRow[]): number[] {
  const cells = rows.map(({ when, then }) => [...when, ...then]);
  const said = (text: string | undefined) => text !== undefined && text.trim() !== '' && text.trim() !== '-';
  return (cells[0] ?? []).flatMap((_, column) => (cells.some((row) => said(row[column])) ? [] : [column]));
}
