import type { SheetColumn } from '../../api/drafts';
import type { Language } from '../../text';

/** The columns of a table as they are compared and read, inputs first. */
export function columnsOf(sheet: { inputs: SheetColumn[]; outputs: SheetColumn[] }, language: Language) {
  const side = (part: string, columns: SheetColumn[]) =>
    columns.map(({ name, label, labelZh }) => ({
      key: `${part}:${name}`,
      label: (language === 'zh' ? labelZh || label : label) || name,
    }));
  return [...side('input', sheet.inputs), ...side('output', sheet.outputs)];
}
