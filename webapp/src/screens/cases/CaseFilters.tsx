import { Button, Checkbox, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { CaseFilter } from '../../api/cases';
import { useReachedUnits, type Organisation } from '../../api/organisations';
import { inLanguage, useText, word } from '../../text';
import { useAfterPause } from '../../ui/useAfterPause';

interface Props {
  filter: CaseFilter;
  organisations: Organisation[];
  ownOrganisation?: string;
  onChange: (filter: CaseFilter) => void;
}

const SEVERITIES = ['major', 'ordinary', 'A', 'B', 'C'];

/** Status, organisation, unit, severity, lateness and free text; changing one asks the server anew. */
export function CaseFilters({ filter, organisations, ownOrganisation, onChange }: Props) {
  const { t, language } = useText();
  const [text, setText] = useState(filter.q ?? '');
  const rested = useAfterPause(text.trim(), 400);
  const units = useReachedUnits(filter.organisation ?? ownOrganisation);
  const set = (change: Partial<CaseFilter>) => onChange({ ...filter, ...change });

  useEffect(() => {
    if (rested !== (filter.q ?? '')) set({ q: rested || undefined });
    // only what was typed may start this; other filters are set where they are changed
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [rested]);

  const empty = Object.values(filter).every((value) => value === undefined);
  return (
    <search className="filters">
      <Input.Search
        className="filter-text"
        allowClear
        value={text}
        placeholder={t.cases.searchHint}
        aria-label={t.cases.searchHint}
        onChange={(event) => setText(event.target.value)}
        onSearch={(value) => set({ q: value.trim() || undefined })}
      />
      <Select
        className="filter-narrow"
        allowClear
        aria-label={t.cases.kind}
        placeholder={t.cases.kind}
        value={filter.kind}
        onChange={(kind) => set({ kind })}
        options={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
      />
      <Select
        className="filter-wide"
        mode="multiple"
        maxTagCount="responsive"
        allowClear
        aria-label={t.cases.status}
        placeholder={t.cases.status}
        value={filter.status?.split(',') ?? []}
        onChange={(chosen: string[]) => set({ status: chosen.join(',') || undefined })}
        options={Object.entries(t.statuses).map(([value, label]) => ({ value, label }))}
      />
      {organisations.length > 0 && (
        <Select
          className="filter-narrow"
          allowClear
          aria-label={t.cases.organisation}
          placeholder={t.cases.organisation}
          value={filter.organisation}
          onChange={(organisation) => set({ organisation, unit: undefined })}
          options={organisations.map(({ id, name }) => ({
            value: id,
            label: inLanguage(name, language) || word(t.organisations, id),
          }))}
        />
      )}
      <Select
        className="filter-narrow"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t.cases.unit}
        placeholder={t.cases.unit}
        disabled={units.length === 0}
        value={filter.unit}
        onChange={(unit) => set({ unit })}
        options={units.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
      />
      <Select
        className="filter-narrow"
        allowClear
        aria-label={t.cases.severity}
        placeholder={t.cases.severity}
        value={filter.severity}
        onChange={(severity) => set({ severity })}
        options={SEVERITIES.map((value) => ({ value, label: word(t.severities, value) }))}
      />
      <Checkbox checked={filter.late ?? false} onChange={(event) => set({ late: event.target.checked || undefined })}>
        {t.cases.lateOnly}
      </Checkbox>
      {!empty && (
        <Button
          type="link"
          onClick={() => {
            setText('');
            onChange({});
          }}
        >
          {t.common.reset}
        </Button>
      )}
    </search>
  );
}
