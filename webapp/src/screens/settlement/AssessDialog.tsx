import { Form, type FormInstance } from 'antd';
import { useAssess, useQuestions, type Breach, type Question } from '../../api/settlement';
import { PartyOfBooksField, WordField } from '../../inputs/choices';
import { DayField, NumberField, QuantityField, TextField } from '../../inputs/fields';
import { useText } from '../../text';
import { money } from '../../ui/Amount';
import { FormDialog } from '../../ui/FormDialog';
import { useTold } from '../../ui/useTold';
import { humanised } from '../../ui/values';

/** These are asked once more below, in the words of the form. */
const ASKED_APART = ['times', 'persons', 'minutes'];
const ARRIVALS = ['arrival', 'late-arrival'];

/** A breach of the service rules: the organisation's table says what is asked about it, and what it costs. */
export function AssessDialog({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const { t } = useText();
  const told = useTold();
  const questions = useQuestions(organisation);
  const done = ({ fineCny, measure }: Breach) =>
    told.done(
      fineCny
        ? t.settlement.costs(money(fineCny))
        : measure
          ? (t.terms[measure] ?? humanised(measure))
          : t.common.saved,
    );
  return (
    <FormDialog<Record<string, unknown>, unknown, Breach>
      title={t.settlement.assess}
      text={t.settlement.assessText}
      call={useAssess()}
      body={(values) => ({ organisation, ...values })}
      onDone={done}
      onClose={onClose}
    >
      {(form) => (
        <>
          <PartyOfBooksField name="party" label={t.settlement.party} organisation={organisation} required />
          {questions.data
            ?.filter(({ name }) => !ASKED_APART.includes(name))
            .map((one) => (
              <Asked key={one.name} question={one} />
            ))}
          <div className="form-pair">
            <QuantityField name="times" label={t.settlement.times} />
            <QuantityField name="persons" label={t.settlement.persons} />
            <Measured form={form} />
            <DayField name="on" label={t.settlement.happenedOn} />
            <TextField name="caseNumber" label={t.settlement.case} max={20} />
            <TextField name="technician" label={t.roles.technician!} max={190} hint={t.settlement.technicianHint} />
          </div>
          <TextField name="remark" label={t.settlement.remark} long />
        </>
      )}
    </FormDialog>
  );
}

function Asked({ question: { name, type, choices } }: { question: Question }) {
  const { t } = useText();
  const label = name === 'item' ? t.settlement.assessment : (t.fields[name] ?? humanised(name));
  if (choices?.length) {
    const words = Object.fromEntries(choices.map((choice) => [choice, t.terms[choice] ?? humanised(choice)]));
    return <WordField name={name} label={label} words={words} required={name === 'item'} />;
  }
  if (type !== 'string') return <NumberField name={name} label={label} />;
  return <TextField name={name} label={label} required={name === 'item'} max={64} />;
}

/** How long an arrival took is asked for arrivals only. */
function Measured({ form }: { form: FormInstance }) {
  const { t } = useText();
  const item = Form.useWatch<string | undefined>('item', form);
  return item && ARRIVALS.includes(item) ? <NumberField name="minutes" label={t.settlement.minutes} /> : null;
}
