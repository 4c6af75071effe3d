import { Button, Select, Tag } from 'antd';
import { useState } from 'react';
import { useCertify, useInstallers, useSaveInstaller, type Installer, type PartyKind } from '../../api/projects';
import { holds, useMe } from '../../api/session';
import { DayField, TextField } from '../../inputs/fields';
import { useText, word } from '../../text';
import { platformNow } from '../../ui/clock';
import type { Column } from '../../ui/columns';
import { Export } from '../../ui/Export';
import { FormDialog } from '../../ui/FormDialog';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { formatDay, useTime } from '../../ui/time';

const CERTIFIERS = ['install-supervisor', 'supervisor', 'branch-manager', 'quality-engineer', 'administrator'];

const KINDS: PartyKind[] = ['installer', 'dealer', 'supplier', 'carrier'];

/** The parties outside the maker's own tree; of installers until when they may install, and the certificates that say so. */
export function CertificatesTab({ organisation }: { organisation: string | undefined }) {
  const { t } = useText();
  const me = useMe();
  const [kind, setKind] = useState<PartyKind>('installer');
  const query = useInstallers(organisation, kind);
  const [adding, setAdding] = useState(false);
  const may = holds(me.data, ...CERTIFIERS);
  const columns = useCertificateColumns(organisation, kind, may);
  return (
    <>
      <div className="filters">
        <Select
          value={kind}
          onChange={setKind}
          aria-label={t.projects.partyKind}
          options={KINDS.map((value) => ({ value, label: word(t.projects.partyKinds, value) }))}
        />
        <span className="grow" />
        {query.data && (
          <Export file={`${kind}s`} columns={columns} pages={() => Promise.resolve({ items: query.data })} />
        )}
        {may && <Button onClick={() => setAdding(true)}>{t.projects.addParty}</Button>}
      </div>
      <Loaded query={query} rows={3}>
        {(installers) => (
          <Listing
            columns={columns}
            rows={installers}
            rowKey={(row) => row.code}
            late={(row) => row.certified === false}
            empty={t.projects.noParties}
          />
        )}
      </Loaded>
      {adding && organisation && <AddParty organisation={organisation} kind={kind} onClose={() => setAdding(false)} />}
    </>
  );
}

function useCertificateColumns(organisation: string | undefined, kind: PartyKind, may: boolean): Column<Installer>[] {
  const { t } = useText();
  const time = useTime();
  const today = formatDay(platformNow(), time.zone);
  const certified: Column<Installer>[] = [
    {
      key: 'certified',
      title: t.projects.state,
      value: (row) => (row.certified ? t.projects.valid : t.projects.expired),
      show: (row) => (
        <Tag color={row.certified ? 'green' : 'red'}>{row.certified ? t.projects.valid : t.projects.expired}</Tag>
      ),
    },
    {
      key: 'certificates',
      title: t.projects.certificate,
      value: (row) => row.certificates.map((one) => `${one.certificateNo} ${one.validFrom}–${one.validTo}`).join('; '),
      show: (row) =>
        row.certificates.map((one) => (
          <div key={one.certificateNo} className={one.validTo < today ? 'muted' : undefined}>
            {one.certificateNo} · {one.validFrom} – {one.validTo}
          </div>
        )),
    },
  ];
  return [
    { key: 'code', title: t.projects.code, value: (row) => row.code },
    { key: 'name', title: t.projects.name, value: (row) => row.name },
    ...(kind === 'installer' ? certified : []),
    { key: 'email', title: t.administration.email, value: (row) => row.email },
    { key: 'phone', title: t.administration.phone, value: (row) => row.phone },
    ...(may && organisation && kind === 'installer'
      ? [
          {
            key: 'do',
            title: '',
            value: () => '',
            show: (row: Installer) => <Certify organisation={organisation} code={row.code} />,
          },
        ]
      : []),
  ];
}

function Certify({ organisation, code }: { organisation: string; code: string }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  const call = useCertify(code);
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {t.projects.addCertificate}
      </Button>
      {asked && (
        <FormDialog<object, unknown, unknown>
          title={`${t.projects.addCertificate} · ${code}`}
          call={call}
          body={(values) => ({ organisation, ...values })}
          onClose={() => setAsked(false)}
        >
          <TextField name="certificateNo" label={t.projects.certificate} max={64} required />
          <div className="form-pair">
            <DayField name="validFrom" label={t.projects.validFrom} required />
            <DayField name="validTo" label={t.projects.validTo} required />
          </div>
        </FormDialog>
      )}
    </>
  );
}

function AddParty({ organisation, kind, onClose }: { organisation: string; kind: PartyKind; onClose: () => void }) {
  const { t } = useText();
  return (
    <FormDialog<object, unknown, unknown>
      title={`${t.projects.addParty} · ${word(t.projects.partyKinds, kind)}`}
      call={useSaveInstaller()}
      body={(values) => ({ organisation, kind, ...values })}
      onClose={onClose}
    >
      <div className="form-pair">
        <TextField name="code" label={t.projects.code} max={64} required />
        <TextField name="name" label={t.projects.name} required />
        <TextField name="email" label={t.administration.email} />
        <TextField name="phone" label={t.administration.phone} max={40} />
      </div>
    </FormDialog>
  );
}
