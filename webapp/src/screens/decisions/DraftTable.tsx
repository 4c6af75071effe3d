import { Alert, Button } from 'antd';
import { useCallback, useMemo } from 'react';
import { readDraft, rebaseDraft, type DraftView } from '../../api/drafts';
import type { TableView } from '../../api/decisions';
import { inLanguage, useText, word } from '../../text';
import { usePhone } from '../../ui/usePhone';
import { useTold } from '../../ui/useTold';
import { ConflictDialog } from './ConflictDialog';
import type { Finding } from './findings';
import { PublishedTable } from './PublishedTable';
import { SaveMark } from '../../rules/SaveMark';
import { TableEditor } from './TableEditor';
import type { useDraftTable } from './useDraftTable';
import { usePresence } from './usePresence';

export type Work = ReturnType<typeof useDraftTable>;

interface Props {
  view: DraftView;
  table: TableView;
  work: Work;
  check: { findings: Finding[]; checking: boolean };
  editable: boolean;
}

/** The table of a draft, with who else is at it and what both changed. */
export function DraftTable({ view, table, work, check, editable }: Props) {
  const { t, language } = useText();
  const phone = usePhone();
  const { id, key } = view.draft;
  const { take, saved } = work;
  const onNews = useCallback(
    (revision: number) => {
      if (revision > saved.revision) void readDraft(id).then(take);
    },
    [id, saved.revision, take],
  );
  const others = usePresence(id, view.others, editable, onNews);
  const headings = useMemo(
    () => [...table.inputs, ...table.outputs].map(({ name, label }) => inLanguage(label, language) || name),
    [table, language],
  );
  const name = t.decisions.viewTable(word(t.decisionNames, key));
  if (phone || !editable)
    return (
      <>
        <Alert className="spaced" type="info" showIcon title={phone ? t.workbench.tooNarrow : t.workbench.readOnly} />
        <PublishedTable xml={work.xml} label={name} />
      </>
    );
  return (
    <section className="panel">
      {others.length > 0 && (
        <Alert
          className="spaced"
          type="warning"
          showIcon
          title={`${t.workbench.alsoHere(others.map(({ person }) => person).join(', '))} ${t.workbench.alsoHereHint}`}
        />
      )}
      {!view.upToDate && <Behind view={view} work={work} />}
      <TableEditor
        table={table}
        xml={work.xml}
        rows={work.rows}
        findings={check.findings}
        checking={check.checking}
        status={<SaveMark state={work.state} />}
        onChange={work.change}
      />
      {work.clash && (
        <ConflictDialog
          key={work.clash.revision}
          clash={work.clash}
          headings={headings}
          inputs={table.inputs.length}
          onDecide={work.decide}
        />
      )}
    </section>
  );
}

/** A newer version was published since the draft began. */
function Behind({ view, work }: { view: DraftView; work: Work }) {
  const { t } = useText();
  const told = useTold();
  const bring = async () => {
    try {
      await rebaseDraft(view.draft.id, work.saved.revision);
      work.take(await readDraft(view.draft.id));
    } catch (error) {
      told.failed(error);
    }
  };
  return (
    <Alert
      className="spaced"
      type="warning"
      showIcon
      title={t.workbench.behind(view.base.version, view.newest.version)}
      action={
        <Button size="small" disabled={work.dirty} onClick={() => void bring()}>
          {t.workbench.bringUp}
        </Button>
      }
    />
  );
}
