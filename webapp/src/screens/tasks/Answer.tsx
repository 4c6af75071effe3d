import { Alert, Button, Skeleton } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { documentHref, documentsOf, uploadDocument } from '../../api/documents';
import { ApiError, newKey } from '../../api/http';
import { useComplete, type TaskForm } from '../../api/tasks';
import type { RenderedForm } from '../../diagram/Form';
import { useText } from '../../text';
import { failureText } from '../../ui/Failure';
import { useTime } from '../../ui/time';
import { useTold } from '../../ui/useTold';
import { dropDraft, keepDraft, keyFor, readDraft, type Draft } from './draft';
import { useOnline } from './useOnline';

const Form = lazy(() => import('../../diagram/Form'));

/** The form, its draft on this device, and sending it so that it counts once. */
export function Answer({ form, writable }: { form: TaskForm; writable: boolean }) {
  const { t, language } = useText();
  const time = useTime();
  const { id, caseNumber } = form.task;
  const rendered = useRef<RenderedForm | null>(null);
  const [draft, setDraft] = useState<Draft | null>(() => readDraft(id));
  const [round, setRound] = useState(0);
  // a draft counts when the form is drawn, not at every key
  const values = useMemo(
    () => ({ ...form.values, ...(writable ? readDraft(id)?.values : undefined) }),
    // drawn anew when a draft is discarded
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [form.values, writable, id, round],
  );
  const [found] = useState(draft);
  const online = useOnline();

  const keep = (typed: Record<string, unknown>) => {
    const next = { values: typed, savedAt: new Date().toISOString(), key: readDraft(id)?.key };
    // a key belongs to the values that it was sent with
    if (next.key && JSON.stringify(readDraft(id)?.values) !== JSON.stringify(typed)) delete next.key;
    keepDraft(id, next);
    setDraft(next);
  };
  const discard = () => {
    dropDraft(id);
    setDraft(null);
    setRound((count) => count + 1);
  };
  const documents = useMemo(() => (caseNumber ? documentsOfCase(caseNumber) : undefined), [caseNumber]);

  return (
    <>
      {!online && <Alert type="warning" showIcon role="status" className="spaced" title={t.tasks.offline} />}
      {writable && draft && found && round === 0 && (
        <Alert
          type="info"
          showIcon
          className="spaced"
          title={t.tasks.draft(time.instant(found.savedAt))}
          action={
            <Button size="small" onClick={discard}>
              {t.tasks.discard}
            </Button>
          }
        />
      )}
      <section className="panel">
        <Suspense fallback={<Skeleton active />}>
          <Form
            ref={rendered}
            schema={form.schema}
            values={values}
            facts={form.facts}
            language={language}
            readOnly={!writable}
            zone={time.zone}
            documents={documents}
            onChange={writable ? keep : undefined}
          />
        </Suspense>
      </section>
      {writable && <Send id={id} form={rendered} />}
    </>
  );
}

function documentsOfCase(caseNumber: string) {
  const named = ({ id, fileName }: { id: string; fileName: string }) => ({ id, name: fileName });
  return {
    upload: async (file: File, kind?: string) => named(await uploadDocument(caseNumber, file, kind)),
    list: async () => (await documentsOf(caseNumber)).map(named),
    href: (id: string) => documentHref(caseNumber, id),
  };
}

/** Sends the answers. What did not arrive can be sent again under the same key: the work is done once. */
function Send({ id, form }: { id: string; form: { current: RenderedForm | null } }) {
  const { t } = useText();
  const told = useTold();
  const navigate = useNavigate();
  const complete = useComplete(id);
  const [problem, setProblem] = useState<string[] | null>(null);
  const unsent = complete.error instanceof ApiError && complete.error.status === 0;
  const gone = complete.error instanceof ApiError && complete.error.status === 404;

  const send = () => {
    const rendered = form.current;
    if (!rendered) return;
    const blocked = rendered.blocked();
    if (blocked) return setProblem([blocked]);
    if (!rendered.validate()) return setProblem([t.tasks.check]);
    setProblem(null);
    const values = rendered.values();
    const key = keyFor(readDraft(id), values, newKey);
    keepDraft(id, { values, savedAt: new Date().toISOString(), key });
    complete.mutate(
      { values, key },
      {
        onSuccess: () => {
          dropDraft(id);
          told.done(t.tasks.completed);
          void navigate('/tasks');
        },
        onError: (error) => refused(error, rendered, values),
      },
    );
  };

  const refused = (error: unknown, rendered: RenderedForm, values: Record<string, unknown>) => {
    if (!(error instanceof ApiError) || error.status === 0 || error.status >= 500) return;
    // refused for good: the next try is another one
    keepDraft(id, { values, savedAt: new Date().toISOString() });
    const rest = rendered.showErrors(error.fields);
    const messages = rest.map(({ message }) => message);
    setProblem(messages.length ? messages : error.fields.length ? [t.tasks.check] : [failureText(error, t.failure)]);
  };

  return (
    <div className="send">
      {problem && <Alert type="error" showIcon role="alert" title={problem.join(' ')} className="spaced" />}
      {complete.isError && !problem && (
        <Alert
          type="error"
          showIcon
          role="alert"
          className="spaced"
          title={unsent ? t.tasks.notSent : gone ? t.tasks.gone : t.tasks.maybeSent}
          description={unsent ? t.tasks.notSentText : gone ? undefined : t.tasks.maybeSentText}
        />
      )}
      <Button type="primary" size="large" block loading={complete.isPending} onClick={send}>
        {complete.isError && !problem ? t.common.tryAgain : t.tasks.complete}
      </Button>
    </div>
  );
}
