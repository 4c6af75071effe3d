/** One line of CSV. A leading sign that a spreadsheet would run as a formula is defused. */
export function csvLine(cells: (string | number | boolean | null | undefined)[]): string {
  return cells.map(cell).join(',');
}

function cell(value: string | number | boolean | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The records of a CSV text with the physical line on which each begins; quoted cells may hold line breaks. */
export function csvRecords(text: string): { line: number; text: string }[] {
  const records: { line: number; text: string }[] = [];
  let line = 1;
  let begin = 0;
  let beginLine = 1;
  let quoted = false;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    if (at === text.length || (char === '\n' && !quoted)) {
      const record = text.slice(begin, at).replace(/\r$/, '');
      if (record !== '' || at < text.length) records.push({ line: beginLine, text: record });
      begin = at + 1;
      beginLine = line + 1;
    }
    if (char === '\n') line++;
  }
  return records;
}

/** A table as a file, with a mark at its beginning, so that spreadsheets read it as UTF-8. */
export function saveCsv(name: string, lines: string[]): void {
  saveFile({
    name,
    content: new Blob(['\uFEFF', lines.join('\r\n'), '\r\n'], { type: 'text/csv;charset=utf-8' }),
  });
}

/** Hands a file to the browser to be saved. */
export function saveFile({ name, content }: { name: string; content: Blob }): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
