import { Button, Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import {
  useChecklists,
  usePublishChecklist,
  useVersions,
  type Checklist,
  type ChecklistItem,
} from '../../api/projects';
import { holds, useMe } from '../../api/session';
import { WordField } from '../../inputs/choices';
import { Field, NumberField, QuantityField, TextField } from '../../inputs/fields';
import { Rows } from '../../inputs/Rows';
import { inLanguage, useText, word } from '../../text';
import type { Column } from '../../ui/columns';
import { Export } from '../../ui/Export';
import { FormDialog } from '../../ui/FormDialog';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { useTime } from '../../ui/time';

const AUTHORS = ['install-supervisor', 'quality-engineer', 'chief-engineer', 'administrator'];

/** What inspections look at; a change is a further version, what was inspected keeps its own. */
export function ChecklistsTab({ organisation }: { organisation: string | undefined }) {
  const { t, language } = useText();
  const me = useMe();
  const time = useTime();
  const query = useChecklists(organisation);
  const [read, setRead] = useState<string | null>(null);
  const [written, setWritten] = useState<Checklist | 'new' | null>(null);
  const may = holds(me.data, ...AUTHORS);
  const columns: Column<Checklist>[] = [
    {
      key: 'name',
      title: t.projects.template,
      value: (row) => inLanguage(row.name, language),
      show: (row) => (
        <Button type="link" className="as-text" onClick={() => setRead(row.key)}>
          {inLanguage(row.name, language)}
        </Button>
      ),
    },
    { key: 'key', title: t.projects.templateKey, value: (row) => row.key },
    { key: 'version', title: t.decisions.version, number: true, value: (row) => row.version },
    { key: 'items', title: t.projects.items, number: true, value: (row) => row.items.length },
    { key: 'madeBy', title: t.projects.madeBy, value: (row) => row.madeBy },
    { key: 'madeAt', title: t.projects.madeAt, value: (row) => time.instant(row.madeAt) },
    ...(may
      ? [
          {
            key: 'do',
            title: '',
            value: () => '',
            show: (row: Checklist) => (
              <Button size="small" onClick={() => setWritten(row)}>
                {t.projects.newVersion}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <div className="filters">
        <span className="grow" />
        {query.data && (
          <Export file="checklists" columns={columns} pages={() => Promise.resolve({ items: query.data })} />
        )}
        {may && <Button onClick={() => setWritten('new')}>{t.projects.newTemplate}</Button>}
      </div>
      <Loaded query={query} rows={3}>
        {(rows) => <Listing columns={columns} rows={rows} rowKey={(row) => row.key} empty={t.projects.noTemplates} />}
      </Loaded>
      {read && organisation && <Reader organisation={organisation} name={read} onClose={() => setRead(null)} />}
      {written && organisation && (
        <Publish
          organisation={organisation}
          before={written === 'new' ? undefined : written}
          onClose={() => setWritten(null)}
        />
      )}
    </>
  );
}

/** Every version of a checklist, the newest first. */
function Reader({ organisation, name, onClose }: { organisation: string; name: string; onClose: () => void }) {
  const { t, language } = useText();
  const time = useTime();
  const query = useVersions(name, organisation);
  const columns: Column<ChecklistItem>[] = [
    { key: 'no', title: '#', value: (item) => item.itemNo },
    { key: 'text', title: t.projects.text, value: (item) => inLanguage(item.text, language) },
    { key: 'kind', title: t.projects.kind, value: (item) => word(t.projects.itemKinds, item.kind) },
    {
      key: 'limits',
      title: t.projects.limits,
      value: (item) => (item.kind === 'number' ? `${item.least ?? ''}–${item.most ?? ''} ${item.unit ?? ''}` : ''),
    },
    { key: 'weight', title: t.projects.weight, number: true, value: (item) => item.weight },
    { key: 'impact', title: t.projects.impact, value: (item) => word(t.projects.impacts, item.impact) },
    { key: 'photo', title: t.projects.photo, value: (item) => (item.photo ? t.common.yes : '') },
  ];
  return (
    <Drawer open size={860} title={name} onClose={onClose}>
      <Loaded query={query}>
        {(versions) =>
          versions.map((version) => (
            <section key={version.id} className="section-after">
              <h2 className="section">
                {inLanguage(version.name, language)} · {t.projects.version(version.version)}{' '}
                <span className="muted">
                  {time.instant(version.madeAt)} · {version.madeBy}
                </span>
              </h2>
              <Listing columns={columns} rows={version.items} rowKey={(item) => item.itemNo} empty={t.common.none} />
            </section>
          ))
        }
      </Loaded>
    </Drawer>
  );
}

interface PublishProps {
  organisation: string;
  before: Checklist | undefined;
  onClose: () => void;
}

function Publish({ organisation, before, onClose }: PublishProps) {
  const { t } = useText();
  return (
    <FormDialog<object, unknown, unknown>
      title={before ? `${t.projects.newVersion} · ${before.key}` : t.projects.newTemplate}
      text={t.projects.versionText}
      width={980}
      initial={before ? { ...before } : { items: [{ kind: 'yes-no', impact: 'none', weight: 1 }] }}
      call={usePublishChecklist()}
      body={(values) => ({ organisation, ...values })}
      onClose={onClose}
    >
      <div className="form-pair">
        <TextField name="key" label={t.projects.templateKey} max={64} required />
        <TextField name={['name', 'zh']} label={t.projects.nameZh} required />
        <TextField name={['name', 'en']} label={t.projects.nameEn} required />
      </div>
      <Rows name="items" add={t.projects.addItem} remove={t.projects.removeItem}>
        {(row) => (
          <>
            <TextField name={[row, 'text', 'zh']} label={t.projects.textZh} max={300} required />
            <TextField name={[row, 'text', 'en']} label={t.projects.textEn} max={300} required />
            <WordField name={[row, 'kind']} label={t.projects.kind} words={t.projects.itemKinds} required />
            <WordField name={[row, 'impact']} label={t.projects.impact} words={t.projects.impacts} required />
            <NumberField name={[row, 'least']} label={t.projects.least} />
            <NumberField name={[row, 'most']} label={t.projects.most} />
            <TextField name={[row, 'unit']} label={t.projects.measure} max={20} />
            <QuantityField name={[row, 'weight']} label={t.projects.weight} required />
            <Field name={[row, 'photo']} label={t.projects.photo} valuePropName="checked">
              <Checkbox>{t.common.yes}</Checkbox>
            </Field>
          </>
        )}
      </Rows>
    </FormDialog>
  );
}
