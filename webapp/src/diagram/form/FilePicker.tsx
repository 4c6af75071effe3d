/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DocumentStore, StoredDocument } from './documents';
import { Frame, useService, useTexts, type FieldProps } from './fields';

interface Upload {
  file: File;
  state: 'running' | 'failed';
  reason?: string;
}

/** Counts what is under way in a form, so that nobody sends it half-uploaded. */
export class Uploads {
  running = 0;
  failed = 0;
}

/** Sends each chosen file to the case at once and keeps the ids of the stored documents as the answer. */
export function FilePicker(props: FieldProps) {
  const { field, domId, value, onChange, disabled, readonly } = props;
  const texts = useTexts();
  const store = useService<DocumentStore>('formDocuments');
  const counts = useService<Uploads>('formUploads');
  const [pending, setPending] = useState<Upload[]>([]);
  const ids = Array.isArray(value) ? value.map(String) : [];
  const names = useNames(store, ids);
  // uploads end later than the render that began them
  const latest = useRef(ids);
  latest.current = ids;

  const send = (file: File) => {
    setPending((list) => [...list.filter((entry) => entry.file !== file), { file, state: 'running' }]);
    counts.running++;
    store.upload!(file, field.properties?.documentKind)
      .then((stored) => {
        names.add(stored);
        latest.current = field.multiple ? [...latest.current, stored.id] : [stored.id];
        onChange({ value: latest.current });
        setPending((list) => list.filter((entry) => entry.file !== file));
      })
      .catch((error: unknown) => {
        counts.failed++;
        const reason = error instanceof Error ? error.message : undefined;
        setPending((list) => list.map((entry) => (entry.file === file ? { file, state: 'failed', reason } : entry)));
      })
      .finally(() => counts.running--);
  };
  const forget = (file: File) => {
    counts.failed--;
    setPending((list) => list.filter((entry) => entry.file !== file));
  };
  const remove = (id: string) => onChange({ value: ids.filter((kept) => kept !== id) });
  const choosable = Boolean(store.upload) && !disabled && !readonly;

  return (
    <Frame {...props}>
      {store.upload ? (
        choosable && (
          <label class="as-button as-file" for={domId}>
            {texts.chooseFiles}
            <input
              id={domId}
              type="file"
              class="as-file-input"
              multiple={Boolean(field.multiple)}
              accept={typeof field.accept === 'string' ? field.accept : undefined}
              aria-describedby={`${domId}-description ${domId}-error-message`}
              onChange={(event) => {
                Array.from(event.currentTarget.files ?? []).forEach(send);
                event.currentTarget.value = '';
              }}
            />
          </label>
        )
      ) : (
        <p class="as-no-rows">{texts.noCaseYet}</p>
      )}
      <ul class="as-files" aria-live="polite">
        {ids.map((id) => (
          <li key={id}>
            <FileName id={id} name={names.of(id)} href={store.href?.(id)} />
            {choosable && (
              <button
                type="button"
                class="as-link"
                aria-label={texts.removeFile(names.of(id))}
                onClick={() => remove(id)}
              >
                ✕
              </button>
            )}
          </li>
        ))}
        {pending.map((entry) => (
          <li key={entry.file.name} class={entry.state === 'failed' ? 'as-failed' : undefined}>
            <span>
              {entry.file.name} – {entry.state === 'running' ? texts.uploading : (entry.reason ?? texts.uploadFailed)}
            </span>
            {entry.state === 'failed' && (
              <>
                <button
                  type="button"
                  class="as-link"
                  onClick={() => {
                    counts.failed--;
                    send(entry.file);
                  }}
                >
                  {texts.tryAgain}
                </button>
                <button
                  type="button"
                  class="as-link"
                  aria-label={texts.removeFile(entry.file.name)}
                  onClick={() => forget(entry.file)}
                >
                  ✕
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </Frame>
  );
}
FilePicker.config = { type: 'filepicker', keyed: true, emptyValue: [], create: (options = {}) => ({ ...options }) };

function FileName({ name, href }: { id: string; name: string; href?: string }) {
  return href ? (
    <a href={href} target="_blank" rel="noreferrer">
      {name}
    </a>
  ) : (
    <span>{name}</span>
  );
}

/** The names of stored documents; asked for once, and only where an answer from before holds ids. */
function useNames(store: DocumentStore, ids: string[]) {
  const [known, setKnown] = useState<Record<string, string>>({});
  const asked = useRef(false);
  const unknown = ids.some((id) => !known[id]);
  const add = (...documents: StoredDocument[]) =>
    setKnown((names) => ({ ...names, ...Object.fromEntries(documents.map(({ id, name }) => [String(id), name])) }));
  useEffect(() => {
    if (!unknown || asked.current || !store.list) return;
    asked.current = true;
    // a list that cannot be read costs the names, not the answer
    store.list().then(
      (list) => add(...list),
      () => undefined,
    );
  }, [unknown, store]);
  return { add, of: (id: string) => known[id] ?? `#${id}` };
}
