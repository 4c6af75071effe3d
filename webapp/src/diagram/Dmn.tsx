import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import './dmn.css';
import DmnViewer from 'dmn-js/lib/NavigatedViewer';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Language } from '../text/language';
import { modelIn } from './chinese';
import { headings } from './dmnHeadings';
import { markStyles, type TableMark } from './dmnMarks';
import { inChinese, inEnglish } from './dmnTexts';

interface Props {
  xml: string;
  language: Language;
  label: string;
  marks?: TableMark[];
  hidden?: number[];
  /** Shown in place of a table that cannot be drawn. */
  otherwise: ReactNode;
}

/** A decision table as its analyst sees it, to be read. */
export default function Dmn({ xml, language, label, marks = [], hidden = [], otherwise }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const id = useId();
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    const spoken = language === 'zh' ? inChinese : inEnglish;
    const words = { additionalModules: [spoken] };
    const viewer = new DmnViewer({
      container: container.current!,
      decisionTable: { additionalModules: [spoken, headings] },
      drd: words,
      literalExpression: words,
    });
    viewer
      .importXML(modelIn(language, xml))
      .then(() => {
        if (gone) return undefined;
        const views = viewer.getViews();
        const table = views.find(({ type }) => type === 'decisionTable') ?? views[0];
        return table && viewer.open(table);
      })
      .catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
      viewer.destroy();
    };
  }, [xml, language]);

  if (failed) return otherwise;
  return (
    <>
      <style>{markStyles(`#${CSS.escape(id)}`, marks, hidden)}</style>
      <div ref={container} id={id} className="dmn" role="region" aria-label={label} tabIndex={0} />
    </>
  );
}
