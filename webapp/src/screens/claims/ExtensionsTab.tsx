import { extensions, type Extension } from '../../api/claims';
import { useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { ChoiceFilter, optionsOf } from '../../ui/Filters';
import { ListTab } from '../../ui/ListTab';
import { FileLink } from '../../ui/FileLink';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';

/** Longer warranties, agreed in contracts. */
export function ExtensionsTab() {
  const { t } = useText();
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
    <ListTab
      list={extensions}
      names={['state']}
      columns={columns}
      rowKey={(row) => row.number}
      late={(row) => row.state === 'defect'}
      empty={t.claims.noExtensions}
      file="extensions"
    >
      {(values, set) => (
        <>
          <ChoiceFilter
            label={t.claims.state}
            value={values.state}
            onChange={(state) => set({ state })}
            options={optionsOf(t.claims.extensionStates)}
          />
        </>
      )}
    </ListTab>
  );
}
