import type { FormInstance } from 'antd';

interface Refusal {
  fields?: { field: string; message: string }[];
}

/** "lines[0].quantity" and "lines.0.quantity" as the path of a form's field. */
export const pathOf = (field: string): (string | number)[] =>
  field
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/**
 * Puts each message of a refusal at the field that it names.
 *
 * @returns whether all of them found their field; what did not must be shown elsewhere
 */
export function showAtFields<Values>(form: FormInstance<Values>, error: unknown): boolean {
  const told = (error as Refusal | null)?.fields ?? [];
  const known = new Set(form.getFieldsError().map(({ name }) => name.join('.')));
  const placed = told.filter(({ field }) => known.has(pathOf(field).join('.')));
  const fields = placed.map(({ field, message }) => ({ name: pathOf(field), errors: [message] }));
  form.setFields(fields as unknown as Parameters<typeof form.setFields>[0]);
  return placed.length > 0 && placed.length === told.length;
}
