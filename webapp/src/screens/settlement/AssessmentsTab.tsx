import { Button, Tag } from 'antd';
import { useState } from 'react';
import { holds, useMe } from '../../api/session';
import { breaches, useReverse, type Breach } from '../../api/settlement';
import { useUnitNames } from '../../api/unitNames';
import { PartyFilter } from '../../inputs/filters';
import { TextField } from '../../inputs/fields';
import { useText, word } from '../../text';
import { money } from '../../ui/Amount';
import type { Column } from '../../ui/columns';
import { FileLink } from '../../ui/FileLink';
import { TextFilter } from '../../ui/Filters';
import { FormDialog } from '../../ui/FormDialog';
import { ListTab } from '../../ui/ListTab';
import { partyText } from '../../ui/PlaceName';
import { humanised } from '../../ui/values';
import { AssessDialog } from './AssessDialog';
import { IncentiveDialog } from './MoneyDialogs';
import { ASSESSORS } from './roles';

/** What outlets and installers did wrong and what the table made of it; entered, and taken back by a correction. */
export function AssessmentsTab({ organisation }: { organisation: string }) {
  const { t } = useText();
  const me = useMe();
  const may = holds(me.data, ...ASSESSORS);
  const [dialog, setDialog] = useState<'assess' | 'incentive' | Breach | null>(null);
  const close = () => setDialog(null);
  const columns = useBreachColumns();
  const takeBack: Column<Breach> = {
    key: 'do',
    title: '',
    value: () => '',
    show: (row) =>
      !row.reversedAt && (
        <Button size="small" onClick={() => setDialog(row)}>
          {t.settlement.reverse}
        </Button>
      ),
  };
  return (
    <>
      <ListTab
        list={breaches}
        names={['party', 'case']}
        always={{ organisation }}
        place="after"
        columns={may ? [...columns, takeBack] : columns}
        rowKey={(row) => row.id}
        empty={t.settlement.noAssessments}
        file="assessments"
      >
        {(values, set) => (
          <>
            <PartyFilter organisation={organisation} value={values.party} onChange={(party) => set({ party })} />
            <TextFilter label={t.settlement.case} value={values.case} onChange={(number) => set({ case: number })} />
            {may && (
              <>
                <Button type="primary" onClick={() => setDialog('assess')}>
                  {t.settlement.assess}
                </Button>
                <Button onClick={() => setDialog('incentive')}>{t.settlement.incentive}</Button>
              </>
            )}
          </>
        )}
      </ListTab>
      {dialog === 'assess' && <AssessDialog organisation={organisation} onClose={close} />}
      {dialog === 'incentive' && <IncentiveDialog organisation={organisation} onClose={close} />}
      {dialog !== null && typeof dialog === 'object' && <TakeBack breach={dialog} onClose={close} />}
    </>
  );
}

function TakeBack({ breach, onClose }: { breach: Breach; onClose: () => void }) {
  const { t } = useText();
  return (
    <FormDialog
      title={t.settlement.reverse}
      text={t.settlement.reverseText}
      call={useReverse(breach.id)}
      body={(values: object) => values}
      onClose={onClose}
    >
      <TextField name="reason" label={t.settlement.reason} long required />
    </FormDialog>
  );
}

function useBreachColumns(): Column<Breach>[] {
  const { t, language } = useText();
  const unitName = useUnitNames(language);
  const term = (key: string | undefined) => key && (t.terms[key] ?? humanised(key));
  // two measures stand in one text where the table names a further one
  const measures = (row: Breach) =>
    row.measure
      ?.split(', ')
      .map((one) => term(one))
      .join(', ');
  const item = (row: Breach) => term(row.item);
  return [
    { key: 'on', title: t.settlement.happenedOn, value: (row) => row.on },
    { key: 'item', title: t.settlement.assessment, value: item },
    { key: 'party', title: t.settlement.party, value: (row) => partyText(row.party, t, unitName) },
    {
      key: 'fine',
      title: t.settlement.fine,
      number: true,
      value: (row) => row.fineCny,
      show: (row) => money(row.fineCny),
    },
    { key: 'measure', title: t.settlement.measure, value: measures },
    { key: 'points', title: t.settlement.points, number: true, value: (row) => row.pointsOff },
    {
      key: 'case',
      title: t.settlement.case,
      value: (row) => row.caseNumber,
      show: (row) => <FileLink number={row.caseNumber} />,
    },
    {
      key: 'state',
      title: t.settlement.state,
      value: (row) => (row.reversedAt ? t.settlement.reversed : ''),
      show: (row) =>
        row.reversedAt && (
          <>
            <Tag>{t.settlement.reversed}</Tag>
            <div className="muted">{row.reversedWhy}</div>
          </>
        ),
    },
    { key: 'remark', title: t.settlement.remark, value: (row) => row.remark },
    { key: 'by', title: t.settlement.recordedBy, value: (row) => word(t.actors, row.recordedBy), wide: true },
  ];
}
