import { extensions, type Extension } from '../../api/claims';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, Filters, optionsOf } from '../../ui/Filters';
import { FileLink } from '../../ui/FileLink';
import { PagedListing } from '../../ui/PagedListing';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';
import { useCursor } from '../../ui/useCursor';
import { useFilters } from '../../ui/useFilters';

const SIZE = 50;

/** Longer warranties, agreed in contracts. */
export function ExtensionsTab() {
  const { t } = useText();
  const { values, set, clear, any, stamp } = useFilters('state');
  const cursor = useCursor(stamp);
  const query = extensions.use({ ...values, cursor: cursor.cursor, limit: SIZE });
  const time = useTime();
  const columns: Column<Extension>[] = [
    {
      key: 'number',
      title: t.cases.number,
      value: (row) => row.number,
      show: (row) => <FileLink number={row.number} />,
    },
    {
      key: 'state',
      title: t.claims.state,
      value: (row) => word(t.claims.extensionStates, row.state),
      show: (row) => <StateTag words={t.claims.extensionStates} state={row.state} />,
    },
    {
      key: 'project',
      title: t.claims.project,
      value: (row) => row.projectNumber,
      show: (row) => <FileLink number={row.projectNumber} />,
    },
    { key: 'serialNo', title: t.claims.serialNo, value: (row) => row.serialNo },
    { key: 'contract', title: t.claims.contractNo, value: (row) => row.contractNo },
    { key: 'end', title: t.claims.contractEndDate, value: (row) => row.contractEndDate },
    { key: 'appliedAt', title: t.claims.appliedAt, value: (row) => time.instant(row.appliedAt) },
    { key: 'acceptedOn', title: t.claims.acceptedOn, value: (row) => row.acceptedOn },
  ];
  return (
    <PagedListing
      query={query}
      cursor={cursor}
      size={SIZE}
      columns={columns}
      rowKey={(row) => row.number}
      late={(row) => row.state === 'defect'}
      empty={t.claims.noExtensions}
      file="extensions"
      pages={(next) => extensions.page({ ...values, cursor: next, limit: 200 })}
      filters={
        <Filters set={any} onClear={clear}>
          <ChoiceFilter
            label={t.claims.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.claims.extensionStates)}
          />
        </Filters>
      }
    />
  );
}
