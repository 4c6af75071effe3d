import { useParams } from 'react-router-dom';
import { useExtension, type Extension } from '../../api/claims';
import { CaseFilePage } from '../../casefile/CaseFilePage';
import { useText } from '../../text';
import { WithdrawExtension } from './Withdraw';
import { Facts } from '../../ui/Facts';
import { FileLink } from '../../ui/FileLink';
import { Panel } from '../../ui/Panel';
import { StateTag } from '../../ui/StateTag';
import { useTime } from '../../ui/time';

/** A longer warranty: its contract, who reviewed and approved it, and whether the acceptance report notes it. */
export default function ExtensionPage() {
  const { number = '' } = useParams();
  const { t } = useText();
  const query = useExtension(number);
  return (
    <CaseFilePage
      number={number}
      query={query}
      tags={(extension) => <StateTag words={t.claims.extensionStates} state={extension.state} />}
      actions={(extension) => <WithdrawExtension extension={extension} />}
    >
      {(extension) => <Details extension={extension} />}
    </CaseFilePage>
  );
}

function Details({ extension }: { extension: Extension }) {
  const { t } = useText();
  const time = useTime();
  const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? t.common.yes : t.common.no);
  return (
    <Panel title={t.claims.extension}>
      <Facts
        columns={2}
        lines={[
          { label: t.claims.project, value: extension.projectNumber && <FileLink number={extension.projectNumber} /> },
          { label: t.claims.serialNo, value: extension.serialNo },
          { label: t.claims.contractNo, value: extension.contractNo },
          { label: t.claims.contractSignedOn, value: extension.contractSignedOn },
          { label: t.claims.contractClause, value: extension.contractClause },
          { label: t.claims.contractEndDate, value: extension.contractEndDate },
          { label: t.claims.appliedBy, value: extension.appliedBy },
          { label: t.claims.appliedAt, value: time.instant(extension.appliedAt) },
          { label: t.claims.reviewedBy, value: extension.reviewedBy },
          { label: t.claims.recommended, value: yesNo(extension.recommended) },
          { label: t.claims.reviewNote, value: extension.reviewNote },
          { label: t.claims.decidedBy, value: extension.decidedBy },
          { label: t.claims.decidedAt, value: time.instant(extension.decidedAt) },
          { label: t.claims.decisionNote, value: extension.decisionNote },
          { label: t.claims.acceptedOn, value: extension.acceptedOn },
          { label: t.claims.noted, value: yesNo(extension.notedOnReport) },
          { label: t.claims.noteReference, value: extension.noteReference },
        ]}
      />
    </Panel>
  );
}
