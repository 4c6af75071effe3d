import { useNavigate } from 'react-router-dom';
import {
  useApplyEarly,
  useMinimum,
  useOpenStore,
  useReceipt,
  useScrap,
  useStartCount,
  useTransfer,
  type StockCount,
} from '../../api/stock';
import { PartField, PartsField, PlaceField, UnitField, WordField } from '../../inputs/choices';
import { AmountField, pieces, QuantityField, TextField } from '../../inputs/fields';
import { useText } from '../../text';
import { filePath } from '../../ui/FileLink';
import { FormDialog } from '../../ui/FormDialog';

interface Props {
  organisation: string;
  onClose: () => void;
}

interface Goods {
  numbers?: string;
  [field: string]: unknown;
}

/** Numbers are written as one text and sent as a list. */
const goods = ({ numbers, ...values }: Goods) => ({ ...values, ...(numbers && { numbers: pieces(numbers) }) });

function Numbers() {
  const { t } = useText();
  return <TextField name="numbers" label={t.stock.numbers} hint={t.stock.numbersHint} long max={10_000} />;
}

export function ReceiveDialog({ organisation, onClose }: Props) {
  const { t } = useText();
  return (
    <FormDialog<Goods, unknown, unknown>
      title={t.stock.receive}
      text={t.stock.receiveText}
      call={useReceipt()}
      body={goods}
      onClose={onClose}
    >
      <PartField name="part" label={t.stock.part} organisation={organisation} required />
      <PlaceField name="store" label={t.stock.store} organisation={organisation} required />
      <div className="form-pair">
        <QuantityField name="quantity" label={t.stock.quantity} required />
        <AmountField name="unitCost" label={t.stock.unitCost} required />
        <TextField name="supplier" label={t.stock.supplierOf} required />
        <TextField name="reference" label={t.stock.reference} />
      </div>
      <Numbers />
    </FormDialog>
  );
}

export function TransferDialog({ organisation, onClose }: Props) {
  const { t } = useText();
  return (
    <FormDialog<Goods, unknown, unknown>
      title={t.stock.transfer}
      text={t.stock.transferText}
      call={useTransfer()}
      body={goods}
      onClose={onClose}
    >
      <PartField name="part" label={t.stock.part} organisation={organisation} required />
      <PlaceField name="from" label={t.stock.from} organisation={organisation} required />
      <PlaceField name="to" label={t.stock.to} organisation={organisation} required />
      <div className="form-pair">
        <QuantityField name="quantity" label={t.stock.quantity} required />
        <TextField name="reference" label={t.stock.reference} />
      </div>
      <Numbers />
    </FormDialog>
  );
}

export function ScrapDialog({ organisation, onClose }: Props) {
  const { t } = useText();
  return (
    <FormDialog<Goods, unknown, unknown>
      title={t.stock.scrap}
      text={t.stock.scrapText}
      danger
      okText={t.stock.scrap}
      call={useScrap()}
      body={goods}
      onClose={onClose}
    >
      <PartField name="part" label={t.stock.part} organisation={organisation} required />
      <PlaceField name="from" label={t.stock.store} organisation={organisation} required />
      <QuantityField name="quantity" label={t.stock.quantity} required />
      <TextField name="reason" label={t.stock.reason} long required />
      <Numbers />
    </FormDialog>
  );
}

/** A further store of a unit: second-level, at a project, or of what an outlet bought. */
export function OpenStoreDialog({ organisation, onClose }: Props) {
  const { t } = useText();
  const { 'second-level': secondLevel, project, bought } = t.stock.placeKinds;
  return (
    <FormDialog
      title={t.stock.openStore}
      text={t.stock.openStoreText}
      call={useOpenStore()}
      body={(values: object) => values}
      onClose={onClose}
    >
      <WordField
        name="kind"
        label={t.stock.storeKind}
        words={{ bought, 'second-level': secondLevel, project } as Record<string, string>}
        required
      />
      <UnitField name="unitId" label={t.stock.unit} organisation={organisation} required />
      <div className="form-pair">
        <TextField name="nameZh" label={t.stock.nameZh} max={100} required />
        <TextField name="nameEn" label={t.stock.nameEn} max={100} required />
        <TextField name="code" label={t.stock.storeCode} hint={t.stock.storeCodeHint} max={40} required />
      </div>
    </FormDialog>
  );
}

export function MinimumDialog({ organisation, onClose }: Props) {
  const { t } = useText();
  return (
    <FormDialog
      title={t.stock.setMinimum}
      text={t.stock.minimumText}
      call={useMinimum()}
      body={(values: object) => values}
      onClose={onClose}
    >
      <PartField name="part" label={t.stock.part} organisation={organisation} required />
      <PlaceField name="place" label={t.stock.store} organisation={organisation} required />
      <div className="form-pair">
        <QuantityField name="minimum" label={t.stock.minimum} required />
        <QuantityField name="fillTo" label={t.stock.fillTo} />
      </div>
    </FormDialog>
  );
}

export function EarlyDialog({ organisation, onClose }: Props) {
  const { t } = useText();
  return (
    <FormDialog
      title={t.stock.applyEarly}
      text={t.stock.applyEarlyText}
      call={useApplyEarly()}
      body={(values: object) => values}
      onClose={onClose}
    >
      <PartField name="part" label={t.stock.part} organisation={organisation} required />
      <PlaceField name="place" label={t.stock.store} organisation={organisation} required />
      <QuantityField name="quantity" label={t.stock.quantity} required />
      <TextField name="application" label={t.stock.application} long max={400} required />
    </FormDialog>
  );
}

export function CountDialog({ organisation, onClose }: Props) {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <FormDialog<object, unknown, StockCount[]>
      title={t.stock.startCount}
      text={t.stock.countText}
      call={useStartCount()}
      body={(values) => values}
      onDone={([first]) => first && void navigate(filePath(first.number))}
      onClose={onClose}
    >
      <PlaceField name="place" label={t.stock.store} organisation={organisation} required />
      <PartsField name="parts" label={t.stock.onlyParts} hint={t.stock.onlyPartsHint} organisation={organisation} />
    </FormDialog>
  );
}
