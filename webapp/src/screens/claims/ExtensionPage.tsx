import { useParams } from 'react-router-dom';
import { useExtension, type Extension } from '../../api/claims';
import { CaseFilePage } from '../../casefile/CaseFilePage';
import { useText } from '../../text';
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
    >
      {(extension) => <Details extension={extension} />}
    </CaseFilePage>
  );
}

function Details({ extension }: { extension: Extension }) {
  const { t } = useText();
  const time = useTime();
  const { contract, review, decision } = extension;
  const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? t.common.yes : t.common.no);
  return (
    <Panel title={t.claims.extension}>
      <Facts
        columns={2}
        lines={[
          { label: t.claims.project, value: extension.projectNumber && <FileLink number={extension.projectNumber} /> },
          { label: t.claims.serialNo, value: extension.serialNo },
          { label: t.claims.contractNo, value: contract.no },
          { label: t.claims.contractSignedOn, value: contract.signedOn },
          { label: t.claims.contractClause, value: contract.clause },
          { label: t.claims.contractEndDate, value: contract.endDate },
          { label: t.claims.appliedBy, value: extension.appliedBy },
          { label: t.claims.appliedAt, value: time.instant(extension.appliedAt) },
          { label: t.claims.reviewedBy, value: review?.by },
          { label: t.claims.recommended, value: yesNo(review?.recommended) },
          { label: t.claims.reviewNote, value: review?.note },
          { label: t.claims.decidedBy, value: decision?.by },
          { label: t.claims.decidedAt, value: time.instant(decision?.at) },
          { label: t.claims.decisionNote, value: decision?.note },
          { label: t.claims.acceptedOn, value: extension.acceptedOn },
          { label: t.claims.noted, value: yesNo(extension.noted) },
          { label: t.claims.noteReference, value: extension.noteReference },
        ]}
      />
    </Panel>
  );
}
