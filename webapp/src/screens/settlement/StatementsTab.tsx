import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useHomeOrganisation } from '../../api/choices';
import { holds, useMe } from '../../api/session';
import { statements, useDraw, type StatementRow } from '../../api/settlement';
import { MonthField } from '../../inputs/fields';
import { OrganisationFilter, PartyFilter } from '../../inputs/filters';
import { inLanguage, useText, word } from '../../text';
import { money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, optionsOf } from '../../ui/Filters';
import { FileLink } from '../../ui/FileLink';
import { FormDialog } from '../../ui/FormDialog';
import { ListTab } from '../../ui/ListTab';
import { StateTag } from '../../ui/StateTag';
import { DRAWERS } from './roles';

/** What each outlet and installer gets for a month, or owes. */
export function StatementsTab() {
  const { t } = useText();
  const me = useMe();
  const home = useHomeOrganisation();
  const [drawingFor, setDrawingFor] = useState<string | null>(null);
  return (
    <>
      <ListTab
        list={statements}
        names={['state', 'month', 'party', 'organisation']}
        place="after"
        columns={useStatementColumns()}
        rowKey={({ statement }) => statement.number}
        late={({ statement }) => statement.state === 'held' || statement.state === 'disputed'}
        empty={t.settlement.noStatements}
        file="statements"
      >
        {(values, set) => (
          <>
            <DatePicker
              picker="month"
              aria-label={t.settlement.month}
              placeholder={t.settlement.month}
              value={values.month ? dayjs(values.month) : null}
              onChange={(chosen) => set({ month: chosen?.format('YYYY-MM') })}
            />
            <ChoiceFilter
              label={t.settlement.state}
              value={values.state}
              onChange={(state) => set({ state })}
              options={optionsOf(t.settlement.states)}
            />
            <PartyFilter
              organisation={values.organisation ?? home}
              value={values.party}
              onChange={(party) => set({ party })}
            />
            <OrganisationFilter
              value={values.organisation}
              onChange={(organisation) => set({ organisation, party: undefined })}
            />
            {holds(me.data, ...DRAWERS) && (
              <Button onClick={() => setDrawingFor(values.organisation ?? home ?? null)}>{t.settlement.draw}</Button>
            )}
          </>
        )}
      </ListTab>
      {drawingFor && <Draw organisation={drawingFor} onClose={() => setDrawingFor(null)} />}
    </>
  );
}

function useStatementColumns(): Column<StatementRow>[] {
  const { t, language } = useText();
  return [
    {
      key: 'number',
      title: t.settlement.number,
      value: ({ statement }) => statement.number,
      show: ({ statement }) => <FileLink number={statement.number} />,
    },
    {
      key: 'state',
      title: t.settlement.state,
      value: ({ statement }) => word(t.settlement.states, statement.state),
      show: ({ statement }) => <StateTag words={t.settlement.states} state={statement.state} />,
    },
    { key: 'party', title: t.settlement.party, value: ({ partyName }) => inLanguage(partyName, language) },
    { key: 'month', title: t.settlement.month, value: ({ statement }) => statement.month },
    { key: 'grade', title: t.settlement.grade, value: ({ statement }) => statement.grade },
    {
      key: 'entries',
      title: t.settlement.gross,
      number: true,
      value: ({ statement }) => statement.entries,
      show: ({ statement }) => money(statement.entries),
    },
    {
      key: 'payable',
      title: t.settlement.total,
      number: true,
      value: ({ statement }) => statement.payable,
      show: ({ statement }) => <strong>{money(statement.payable)}</strong>,
    },
  ];
}

function Draw({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const { t } = useText();
  return (
    <FormDialog<{ month: string }, unknown, unknown>
      title={t.settlement.draw}
      text={t.settlement.drawText}
      call={useDraw()}
      body={({ month }) => ({ organisation, month })}
      onClose={onClose}
    >
      <MonthField name="month" label={t.settlement.month} required />
    </FormDialog>
  );
}
