import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { useHomeOrganisation, useOrganisationChoices } from '../../api/choices';
import { useCreatePriceList, usePriceLists, type PriceListRow } from '../../api/prices';
import { holds, useMe } from '../../api/session';
import { inLanguage, useText } from '../../text';
import { ChoiceFilter } from '../../ui/Filters';
import { FormDialog } from '../../ui/FormDialog';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { useTime } from '../../ui/time';

/** The price lists of an organisation: what holds, and what is on the way. */
export default function PriceListsPage() {
  const { t, language } = useText();
  const me = useMe();
  const home = useHomeOrganisation();
  const choices = useOrganisationChoices(language);
  const { values, set } = useFilters('organisation');
  const organisation = values.organisation ?? home;
  const query = usePriceLists(organisation);
  const [creating, setCreating] = useState(false);
  return (
    <Page
      title={t.prices.title}
      extra={
        <>
          {choices.length > 0 && (
            <ChoiceFilter
              label={t.cases.organisation}
              value={organisation}
              onChange={(chosen) => set({ organisation: chosen })}
              options={choices}
            />
          )}
          {holds(me.data, 'analyst') && organisation && (
            <Button icon={<PlusOutlined />} onClick={() => setCreating(true)}>
              {t.prices.create}
            </Button>
          )}
        </>
      }
    >
      <p className="muted">{t.prices.hint}</p>
      {organisation && <Loaded query={query}>{(rows) => <Lists rows={rows} />}</Loaded>}
      {creating && <NewList organisation={organisation!} onClose={() => setCreating(false)} />}
    </Page>
  );
}

export const listPath = ({ organisation, key }: { organisation: string; key: string }) =>
  `/prices/${organisation}/${key}`;

function Lists({ rows }: { rows: PriceListRow[] }) {
  const { t, language } = useText();
  const words = t.prices;
  const time = useTime();
  return (
    <Listing<PriceListRow>
      rows={rows}
      rowKey={({ organisation, key }) => `${organisation}/${key}`}
      empty={words.none}
      label={words.title}
      columns={[
        {
          key: 'name',
          title: words.list,
          value: ({ name }) => inLanguage(name, language),
          show: (row) => <Link to={listPath(row)}>{inLanguage(row.name, language)}</Link>,
        },
        { key: 'key', title: words.key, value: ({ key }) => key },
        {
          key: 'version',
          title: words.version,
          number: true,
          value: ({ version }) => version,
          show: ({ version, waiting }) => (
            <>
              {version ?? <span className="muted">{words.noVersion}</span>}{' '}
              {waiting > 0 && <Tag color="gold">{words.waiting(waiting)}</Tag>}
            </>
          ),
        },
        {
          key: 'since',
          title: words.since,
          value: ({ effectiveAt }) => effectiveAt,
          show: ({ effectiveAt, publishedBy }) => (
            <>
              <span className="nowrap">{time.instant(effectiveAt)}</span>
              <div className="muted">{publishedBy}</div>
            </>
          ),
        },
        { key: 'items', title: words.items, number: true, value: ({ items }) => items },
        {
          key: 'drafts',
          title: words.drafts,
          number: true,
          value: ({ drafts }) => drafts,
          show: (row) => (row.drafts > 0 ? <Link to={`${listPath(row)}?tab=drafts`}>{row.drafts}</Link> : 0),
        },
      ]}
    />
  );
}

interface Values {
  nameZh: string;
  nameEn: string;
  key: string;
}

function NewList({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const { t } = useText();
  const navigate = useNavigate();
  const create = useCreatePriceList();
  const rules = [{ required: true, message: t.common.required }];
  return (
    <FormDialog<Values, Values & { organisation: string }, PriceListRow>
      title={t.prices.create}
      call={create}
      body={(values) => ({ organisation, ...values })}
      onDone={({ key }) => void navigate(listPath({ organisation, key }))}
      onClose={onClose}
    >
      <Form.Item name="nameZh" label={t.prices.nameZh} rules={rules}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="nameEn" label={t.prices.nameEn} rules={rules}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="key" label={t.prices.key} rules={rules} extra={t.prices.keyHint}>
        <Input maxLength={40} />
      </Form.Item>
    </FormDialog>
  );
}
