import { useDocuments } from '../../api/caseDocuments';
import { documentHref } from '../../api/documents';
import { useText, word } from '../../text';
import { Loaded } from '../../ui/Loaded';
import { Panel } from '../../ui/Panel';
import { useTime } from '../../ui/time';

/** Plans, drawings, reports and letters of the project; photos stand at their findings. */
export function Papers({ number }: { number: string }) {
  const { t } = useText();
  const time = useTime();
  const query = useDocuments(number);
  return (
    <Panel title={t.projects.documents}>
      <Loaded query={query} rows={2}>
        {(documents) => {
          const papers = documents.filter(({ kind }) => kind !== 'photo');
          if (papers.length === 0) return <p className="muted">{t.projects.noDocuments}</p>;
          return (
            <ul className="plain">
              {papers.map((paper) => (
                <li key={paper.id}>
                  <a href={documentHref(number, paper.id)}>{paper.fileName}</a>
                  <span className="muted">
                    {word(t.documents.kinds, paper.kind)} · {time.instant(paper.addedAt)}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Panel>
  );
}
