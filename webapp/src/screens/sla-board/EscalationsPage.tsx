import { Link } from 'react-router-dom';
import { escalations, type Told } from '../../api/board';
import { useUnitNames } from '../../api/unitNames';
import { OrganisationFilter, UnitFilter } from '../../inputs/filters';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { FileLink } from '../../ui/FileLink';
import { ChoiceFilter, optionsOf } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { Page } from '../../ui/Page';
import { useTime } from '../../ui/time';

/** Who was told of a deadline, when, by which channel, and whether they looked; newest first. */
export default function EscalationsPage() {
  const { t, language } = useText();
  const time = useTime();
  const unitName = useUnitNames(language);
  const level = (row: Told) => (row.level.startsWith('now-') ? t.board.atOnce : word(t.board.levels, row.level));
  const columns: Column<Told>[] = [
    {
      key: 'case',
      title: t.board.case,
      value: (row) => row.caseNumber,
      show: (row) => <FileLink number={row.caseNumber} />,
    },
    {
      key: 'target',
      title: t.board.target,
      value: (row) => word(t.targets, row.target),
      show: (row) => <Link to={`/board?clock=${row.clockId}`}>{word(t.targets, row.target)}</Link>,
    },
    { key: 'level', title: t.board.level, value: level },
    { key: 'unit', title: t.board.unit, value: (row) => unitName(row.unitId) },
    { key: 'person', title: t.board.toldTo, value: (row) => row.name ?? row.person },
    { key: 'title', title: t.board.as, value: (row) => word({ ...t.terms, ...t.roles }, row.title) },
    { key: 'toldAt', title: t.board.toldAt, value: (row) => time.instant(row.toldAt) },
    { key: 'channel', title: t.board.channel, value: (row) => word(t.board.channels, row.channel) },
    {
      key: 'seen',
      title: t.board.seen,
      value: (row) => (row.seenAt ? time.instant(row.seenAt) : t.board.unseen),
      show: (row) => (row.seenAt ? time.instant(row.seenAt) : <span className="soon">{t.board.unseen}</span>),
    },
    { key: 'by', title: t.board.toldBy, value: (row) => word(t.board.ways, row.toldBy) },
    { key: 'state', title: t.board.messageState, value: (row) => word(t.messages.states, row.state) },
    { key: 'reason', title: t.actions.reason, value: (row) => row.reason },
  ];
  return (
    <Page title={t.board.escalations} extra={<Link to="/board">{t.board.title}</Link>}>
      <ListTab
        list={escalations}
        names={['organisation', 'unit', 'level', 'seen', 'person']}
        columns={columns}
        rowKey={(row) => `${row.clockId}/${row.level}/${row.person}`}
        empty={t.board.noEscalations}
        file="escalations"
      >
        {(values, set) => (
          <>
            <OrganisationFilter
              value={values.organisation}
              onChange={(organisation) => set({ organisation, unit: undefined })}
            />
            <UnitFilter organisation={values.organisation} value={values.unit} onChange={(unit) => set({ unit })} />
            <ChoiceFilter
              label={t.board.level}
              value={values.level}
              options={[...optionsOf(t.board.levels), { value: 'now', label: t.board.atOnce }]}
              onChange={(chosen) => set({ level: chosen })}
            />
            <ChoiceFilter
              label={t.board.seen}
              value={values.seen}
              options={[
                { value: 'true', label: t.common.yes },
                { value: 'false', label: t.common.no },
              ]}
              onChange={(seen) => set({ seen })}
            />
          </>
        )}
      </ListTab>
    </Page>
  );
}
