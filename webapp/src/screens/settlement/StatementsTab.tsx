import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useHomeOrganisation, useOrganisationChoices } from '../../api/choices';
import { holds, useMe } from '../../api/session';
import { statements, useDraw, type StatementRow } from '../../api/settlement';
import { MonthField } from '../../inputs/fields';
import { inLanguage, useText, word } from '../../text';
import { money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, Filters, optionsOf } from '../../ui/Filters';
import { FileLink } from '../../ui/FileLink';
import { FormDialog } from '../../ui/FormDialog';
import { PagedListing } from '../../ui/PagedListing';
import { StateTag } from '../../ui/StateTag';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';

const SIZE = 50;

/** What each outlet and installer gets for a month, or owes. */
export function StatementsTab() {
  const { t, language } = useText();
  const me = useMe();
  const [drawing, setDrawing] = useState(false);
  const { values, set, clear, any, stamp } = useFilters('state', 'month', 'organisation');
  const cursor = useCursor(stamp);
  const query = statements.use({ ...values, after: cursor.cursor, limit: SIZE });
  const organisations = useOrganisationChoices(language);
  const home = useHomeOrganisation();
  const columns: Column<StatementRow>[] = [
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
  return (
    <>
      <PagedListing
        query={query}
        cursor={cursor}
        size={SIZE}
        columns={columns}
        rowKey={({ statement }) => statement.number}
        late={({ statement }) => statement.state === 'held' || statement.state === 'disputed'}
        empty={t.settlement.noStatements}
        file="statements"
        pages={(next) => statements.page({ ...values, after: next, limit: 200 })}
        filters={
          <Filters set={any} onClear={clear}>
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
            {organisations.length > 0 && (
              <ChoiceFilter
                label={t.cases.organisation}
                value={values.organisation}
                onChange={(organisation) => set({ organisation })}
                options={organisations}
              />
            )}
            {holds(me.data, 'settlement-clerk', 'general-manager', 'administrator') && (
              <Button onClick={() => setDrawing(true)}>{t.settlement.draw}</Button>
            )}
          </Filters>
        }
      />
      {drawing && <Draw organisation={values.organisation ?? home} onClose={() => setDrawing(false)} />}
    </>
  );
}

function Draw({ organisation, onClose }: { organisation: string | undefined; onClose: () => void }) {
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
