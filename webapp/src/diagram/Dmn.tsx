import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import './dmn.css';
import DmnViewer from 'dmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Language } from '../text/language';
import { modelIn } from './chinese';
import { inChinese } from './dmnTexts';

interface Props {
  xml: string;
  language: Language;
  label: string;
  /** Shown in place of a table that cannot be drawn. */
  otherwise: ReactNode;
}

/** A decision table as its analyst sees it, to be read. */
export default function Dmn({ xml, language, label, otherwise }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    const words = language === 'zh' ? { additionalModules: [inChinese] } : {};
    const viewer = new DmnViewer({
      container: container.current!,
      decisionTable: words,
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
  return <div ref={container} className="dmn" role="region" aria-label={label} tabIndex={0} />;
}
