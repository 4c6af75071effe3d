import { Drawer } from 'antd';
import { useBoardRow, useSeen } from '../../api/board';
import { Progress } from '../../casefile/Progress';
import { OpenTasks } from '../../casefile/OpenTasks';
import { ClockHistory } from '../../casefile/ClockHistory';
import { Proof } from '../../casefile/DecisionProof';
import { TimeBar } from '../../casefile/TimeBar';
import { useClocks, type Clock } from '../../api/cases';
import { useReceipts } from '../../api/decisions';
import { useUnitNames } from '../../api/unitNames';
import { useText, word } from '../../text';
import { useNow } from '../../ui/clock';
import { Facts } from '../../ui/Facts';
import { FileLink } from '../../ui/FileLink';
import { Loaded } from '../../ui/Loaded';
import { Remaining } from '../../ui/Remaining';
import { SeverityTag } from '../../ui/tags';
import { useTime } from '../../ui/time';
import { usePhone } from '../../ui/usePhone';
import { Acts } from './Acts';
import { ForecastPanel } from './ForecastPanel';
import { stateNow } from './filter';
import { StateMark } from './StateMark';
import { ToldPanel } from './ToldPanel';

/** One deadline: how it stands, what it waits for, in whose hands it is, where the time went and why it is due then. */
export function ClockDrawer({ clockId, onClose }: { clockId: string | undefined; onClose: () => void }) {
  const { t } = useText();
  const phone = usePhone();
  const query = useBoardRow(clockId);
  const row = query.data;
  return (
    <Drawer
      open={Boolean(clockId)}
      onClose={onClose}
      size={phone ? '100%' : 760}
      destroyOnHidden
      title={row ? `${word(t.targets, row.target)} · ${row.caseNumber}` : t.board.title}
    >
      <Loaded query={query}>{(shown) => <Deadline row={shown} />}</Loaded>
    </Drawer>
  );
}

function Deadline({ row }: { row: NonNullable<ReturnType<typeof useBoardRow>['data']> }) {
  const { t, language } = useText();
  const time = useTime();
  const now = useNow();
  const unitName = useUnitNames(language);
  const clocks = useClocks(row.caseNumber);
  useSeen(row.clockId);
  return (
    <>
      <Acts row={row} />
      <section className="panel">
        <Facts
          columns={2}
          lines={[
            { label: t.board.state, value: <StateMark state={stateNow(row, now)} /> },
            { label: t.board.left, value: <Remaining deadline={row} /> },
            { label: t.board.case, value: <FileLink number={row.caseNumber} /> },
            { label: t.board.kind, value: word(t.kinds, row.kind) },
            { label: t.board.unit, value: unitName(row.unitId) },
            { label: t.board.severity, value: <SeverityTag severity={row.severity} /> },
            { label: t.deadlines.startedAt, value: time.instant(row.startedAt) },
            { label: t.deadlines.warnAt, value: time.instant(row.warnAt) },
            { label: t.deadlines.dueAt, value: time.instant(row.dueAt) },
            {
              label: t.board.equipment,
              value: [row.model ?? (row.product && word(t.families, row.product)), row.serialNo]
                .filter(Boolean)
                .join(' · '),
            },
          ]}
        />
      </section>
      <ForecastPanel clockId={row.clockId} open={['running', 'warning'].includes(stateNow(row, now))} />
      <OpenTasks number={row.caseNumber} />
      <section className="panel">
        <h2>{t.deadlines.ledger}</h2>
        <Loaded query={clocks}>{({ ledger }) => <TimeBar ledger={ledger} />}</Loaded>
      </section>
      <ToldPanel clockId={row.clockId} />
      {clocks.data && <ClockHistory times={clocks.data} clockId={row.clockId} />}
      <h2 className="section">{t.case.progress}</h2>
      <Progress number={row.caseNumber} />
      <section className="panel">
        <h2>{t.board.why}</h2>
        <Why
          number={row.caseNumber}
          receiptId={row.receiptId}
          clock={clocks.data?.clocks.find(({ id }) => id === row.clockId)}
        />
      </section>
    </>
  );
}

/** The decision that set the deadline, and the calendar by which it counts. */
function Why({
  number,
  receiptId,
  clock,
}: {
  number: string;
  receiptId: string | undefined;
  clock: Clock | undefined;
}) {
  const { t } = useText();
  const receipts = useReceipts(number);
  return (
    <>
      {clock?.calendar && <p className="muted">{t.deadlines.calendar(clock.calendar, clock.calendarVersion ?? 1)}</p>}
      <Loaded query={receipts}>
        {(all) => {
          const receipt = all.find(({ id }) => id === receiptId);
          return receipt ? <Proof number={number} receipt={receipt} /> : <p className="muted">{t.board.noReceipt}</p>;
        }}
      </Loaded>
    </>
  );
}
