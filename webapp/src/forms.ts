/**
 * The form renderer for pages outside the console, served at /app/forms/forms.js with /app/forms/forms.css:
 *
 * ```js
 * import { renderForm } from '/app/forms/forms.js';
 * const form = renderForm(container, {
 *   schema, values, facts,                  // as GET /api/tasks/{id}/form answers them
 *   language: 'zh',                         // or 'en'
 *   onChange: (values) => {},               // all current answers, hidden fields left out
 *   documents: { caseNumber: 'R-20261122-0007' },  // where uploads go; absent: no case yet, no uploads
 *   zone: 'Asia/Shanghai',                  // of dates with time; absent: the browser's own
 * });
 * if (!form.blocked() && form.validate()) send(form.values());   // POST /api/tasks/{id}/complete {values}
 * form.showErrors(problem.errors);          // [{field, message}] of a 422; returns those without a field
 * form.destroy();
 * ```
 */
import { documentHref, documentsOf, uploadDocument } from './api/documents';
import { renderForm as draw, type FormOptions, type RenderedForm } from './diagram/form/renderForm';
import type { DocumentStore } from './diagram/form/documents';

export type { Fact, FieldError, FormOptions, RenderedForm } from './diagram/form/renderForm';

/** As {@link FormOptions}; `documents` may just name the case, and uploads go to its documents. */
export interface PageFormOptions extends Omit<FormOptions, 'documents'> {
  documents?: DocumentStore & { caseNumber?: string };
}

/** Draws a form of `processes/` into the container. */
export function renderForm(container: HTMLElement, options: PageFormOptions): RenderedForm {
  const { caseNumber } = options.documents ?? {};
  return draw(container, {
    ...options,
    documents: { ...(caseNumber ? documentsOfCase(caseNumber) : {}), ...options.documents },
  });
}

function documentsOfCase(caseNumber: string): DocumentStore {
  return {
    upload: async (file, kind) => named(await uploadDocument(caseNumber, file, kind)),
    list: async () => (await documentsOf(caseNumber)).map(named),
    href: (id) => documentHref(caseNumber, id),
  };
}

function named({ id, fileName }: { id: string; fileName: string }) {
  return { id: String(id), name: fileName };
}
