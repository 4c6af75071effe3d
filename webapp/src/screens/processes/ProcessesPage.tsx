import { Input } from 'antd';
import { Link } from 'react-router-dom';
import { useProcesses, type ProcessRow } from '../../api/processes';
import { inLanguage, useText } from '../../text';
import { Listing } from '../../ui/Listing';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';

/** All processes: what each is for, and how much people and tables decide in it. */
export default function ProcessesPage() {
  const { t, language } = useText();
  const words = t.models;
  const { values, set } = useFilters('text');
  const query = useProcesses();
  const sought = (values.text ?? '').toLowerCase();
  const fits = ({ key, name, sentence }: ProcessRow) =>
    `${key} ${name.zh} ${name.en} ${inLanguage(sentence, language)}`.toLowerCase().includes(sought);
  return (
    <Page title={words.title}>
      <p className="muted">{words.hint}</p>
      <search className="filters">
        <Input.Search
          className="filter-text"
          allowClear
          value={values.text}
          placeholder={words.filter}
          aria-label={words.filter}
          onChange={({ target }) => set({ text: target.value })}
        />
      </search>
      <Loaded query={query}>
        {(rows) => (
          <Listing<ProcessRow>
            rows={rows.filter(fits)}
            rowKey={({ key }) => key}
            empty={words.none}
            label={words.title}
            columns={[
              {
                key: 'name',
                title: words.name,
                value: ({ name }) => inLanguage(name, language),
                show: ({ key, name, sentence }) => (
                  <div className="process-name">
                    <Link to={`/processes/${key}`}>{inLanguage(name, language)}</Link>
                    <div className="muted">{inLanguage(sentence, language)}</div>
                  </div>
                ),
              },
              { key: 'tasks', title: words.tasks, number: true, value: ({ tasks }) => tasks },
              { key: 'decisions', title: words.decisions, number: true, value: ({ decisions }) => decisions },
              {
                key: 'calls',
                title: words.calls,
                value: ({ calls }) => calls.length,
                number: true,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
