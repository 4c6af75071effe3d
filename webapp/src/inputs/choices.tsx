import { Select } from 'antd';
import { useState } from 'react';
import { useOrganisationChoices, useUnitChoices } from '../api/choices';
import { useClaimants } from '../api/claims';
import { useCustomer, useCustomers } from '../api/customers';
import { useParties } from '../api/parties';
import { projects, useInstallers, type PartyKind } from '../api/projects';
import { nameOf, parts, stores } from '../api/stock';
import { inLanguage, useText, word } from '../text';
import { useAfterPause } from '../ui/useAfterPause';
import { Field, type Path } from './fields';

interface Props {
  name: Path;
  label: string;
  required?: boolean;
  hint?: string;
}

interface OfOrganisation extends Props {
  organisation: string | undefined;
}

interface Options {
  loading?: boolean;
  options: { value: string; label: string }[];
}

/** One of many, found by what is typed; the list is as wide as its words. */
function Choice({ loading, options, ...props }: Props & Options) {
  return (
    <Field {...props}>
      <Select
        allowClear={!props.required}
        showSearch={{ optionFilterProp: 'label' }}
        loading={loading}
        popupMatchSelectWidth={false}
        options={options}
      />
    </Field>
  );
}

/** One of a closed vocabulary. */
export function WordField({ words, ...props }: Props & { words: Record<string, string> }) {
  return (
    <Field {...props}>
      <Select
        allowClear={!props.required}
        showSearch={{ optionFilterProp: 'label' }}
        options={Object.entries(words).map(([value, label]) => ({ value, label }))}
      />
    </Field>
  );
}

/** Shown only to who may choose between organisations. */
export function OrganisationField(props: Props) {
  const { language } = useText();
  const options = useOrganisationChoices(language);
  if (options.length === 0) return null;
  return (
    <Field {...props}>
      <Select options={options} />
    </Field>
  );
}

export function UnitField({ organisation, ...props }: OfOrganisation) {
  const { language } = useText();
  const options = useUnitChoices(organisation, language);
  return (
    <Field {...props}>
      <Select allowClear={!props.required} showSearch={{ optionFilterProp: 'label' }} options={options} />
    </Field>
  );
}

/** A part of the catalogue by code or name. */
export function PartField(props: OfOrganisation) {
  return <PartChoice {...props} />;
}

/** Several parts of the catalogue. */
export function PartsField(props: OfOrganisation) {
  return <PartChoice {...props} several />;
}

function PartChoice({ organisation, several, ...props }: OfOrganisation & { several?: boolean }) {
  const { language } = useText();
  const [typed, setTyped] = useState('');
  const q = useAfterPause(typed);
  const found = parts.use({ organisation, q, current: true, limit: 30 }, Boolean(organisation));
  return (
    <Field {...props}>
      <Select
        mode={several ? 'multiple' : undefined}
        allowClear={!props.required}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        loading={found.isFetching}
        popupMatchSelectWidth={false}
        options={(found.data?.items ?? []).map((part) => ({
          value: part.code,
          label: `${part.code} · ${inLanguage(nameOf(part), language)}`,
        }))}
      />
    </Field>
  );
}

/** A store, van or corner for defective parts. */
export function PlaceField({ organisation, ...props }: OfOrganisation) {
  const { t, language } = useText();
  const found = stores.use({ organisation, empty: true }, Boolean(organisation));
  return (
    <Choice
      {...props}
      loading={found.isFetching}
      options={(found.data?.items ?? []).map((store) => ({
        value: store.place,
        label: `${word(t.stock.placeKinds, store.kind)} · ${inLanguage(nameOf(store), language)}`,
      }))}
    />
  );
}

/** An installation project that is under way. */
export function ProjectField({ organisation, ...props }: OfOrganisation) {
  const found = projects.use({ organisation, status: 'open', limit: 200 }, Boolean(organisation));
  return (
    <Choice
      {...props}
      loading={found.isFetching}
      options={(found.data?.items ?? []).map(({ number, name }) => ({ value: number, label: `${name} · ${number}` }))}
    />
  );
}

/** An installer or dealer that the organisation knows. */
export function PartyField({ organisation, kind, ...props }: OfOrganisation & { kind: PartyKind }) {
  const found = useInstallers(organisation, kind);
  return (
    <Choice
      {...props}
      options={(found.data ?? []).map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }))}
    />
  );
}

/** Who may claim: the owner of the unit, an outlet, an installer. */
export function ClaimantField({ organisation, ...props }: OfOrganisation) {
  const { language } = useText();
  const found = useClaimants(organisation);
  return (
    <Choice
      {...props}
      loading={found.isFetching}
      options={(found.data ?? []).map(({ claimant, name }) => ({
        value: claimant,
        label: inLanguage(name, language),
      }))}
    />
  );
}

/** An outlet, branch or installer with whom the maker keeps books. */
export function PartyOfBooksField({ organisation, ...props }: OfOrganisation) {
  const { language } = useText();
  return <Choice {...props} options={useParties(organisation, language)} />;
}

/** A site of a customer, once their number is known. */
export function SiteField({ organisation, customerNo, ...props }: OfOrganisation & { customerNo: string | undefined }) {
  const asked = useAfterPause(customerNo?.trim() ?? '');
  const rows = useCustomers({ q: asked, organisation, limit: 5 });
  const id = rows.data?.items.find((row) => row.customerNo === asked)?.id;
  const customer = useCustomer(id === undefined ? '' : String(id), id !== undefined);
  return (
    <Field {...props}>
      <Select
        loading={rows.isFetching || customer.isFetching}
        popupMatchSelectWidth={false}
        options={(customer.data?.sites ?? []).map((site) => ({
          value: site.id,
          label: [site.city, site.district, site.address].filter(Boolean).join(' '),
        }))}
      />
    </Field>
  );
}
