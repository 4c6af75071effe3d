import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './bpmn.css';
import './heat.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef } from 'react';
import type { Language } from '../text/language';
import { modelIn } from './chinese';
import { shadeOf, type Heated } from './heat';

interface Props {
  xml: string;
  steps: Heated[];
  language: Language;
  label: string;
  onChoose: (id: string) => void;
  /** The steps by the names in the diagram, so that they can be read and chosen as a list too. */
  onNames: (names: Record<string, string>) => void;
}

interface Canvas {
  zoom(): number;
  zoom(level: 'fit-viewport' | number, center: 'auto' | { x: number; y: number }): number;
  addMarker(id: string, marker: string): void;
}

interface Registry {
  get(id: string): { businessObject: { name?: string } } | undefined;
}

/** A process model whose steps are coloured by a measure; a step that was ever entered can be chosen. */
export default function HeatMap({ xml, steps, language, label, onChoose, onNames }: Props) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    const viewer = new NavigatedViewer({ container: container.current! });
    void viewer
      .importXML(modelIn(language, xml))
      .then(() => {
        if (gone) return;
        onNames(paint(viewer, steps));
        fit(viewer.get<Canvas>('canvas'));
        viewer.on<{ element: { id: string } }>('element.click', ({ element }) => {
          if (steps.some(({ id }) => id === element.id)) onChoose(element.id);
        });
      })
      .catch(() => undefined);
    return () => {
      gone = true;
      viewer.destroy();
    };
    // a viewer is made anew for a new model or other figures; the callbacks are not among them
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [xml, steps, language]);
  return (
    <div className="bpmn heat">
      <div ref={container} className="bpmn-canvas" role="img" aria-label={label} />
    </div>
  );
}

/** The whole model; where it would be too small to read, its beginning, and the rest is dragged into sight. */
function fit(canvas: Canvas) {
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() < LEGIBLE) canvas.zoom(LEGIBLE, { x: 0, y: 0 });
}

const LEGIBLE = 0.45;

function paint(viewer: NavigatedViewer, steps: Heated[]): Record<string, string> {
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<Registry>('elementRegistry');
  const overlays = viewer.get<{ add(id: string, overlay: unknown): void }>('overlays');
  const largest = Math.max(0, ...steps.map(({ measure }) => measure));
  const names: Record<string, string> = {};
  for (const { id, measure, told } of steps) {
    const shape = registry.get(id);
    if (!shape) continue;
    names[id] = shape.businessObject.name ?? '';
    canvas.addMarker(id, `heat-${shadeOf(measure, largest)}`);
    if (measure <= 0) continue;
    const badge = document.createElement('span');
    badge.className = 'heat-told';
    badge.textContent = told;
    overlays.add(id, { position: { top: -12, right: 20 }, html: badge });
  }
  return names;
}
