import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './bpmn.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../text/language';
import { modelIn } from './chinese';

/** How often an activity was passed, and how often it is being worked on now. */
export interface Passed {
  id: string;
  done: number;
  active: number;
  /** How often and how long, in words; nothing is written on the step without it. */
  told?: string;
}

/** An activity as it is called in the model. */
export interface NamedStep extends Passed {
  name: string;
}

interface Props {
  xml: string;
  passed: Passed[];
  /** The flows that were taken. */
  taken: string[];
  /** A step to be looked at. */
  sought?: string;
  language: Language;
  label: string;
  texts: { fit: string; zoomIn: string; zoomOut: string };
  /** The steps that were passed, by the names in the diagram, so that they can be read as a list too. */
  onSteps?: (steps: NamedStep[]) => void;
}

interface Shape {
  businessObject: { name?: string };
}

interface Canvas {
  zoom(level: number | 'fit-viewport', center?: 'auto'): number;
  addMarker(id: string, marker: string): void;
}

interface Registry {
  get(id: string): Shape | undefined;
}

/** A process model with the path that was taken and where it stands. */
export default function Bpmn({ xml, passed, taken, sought, language, label, texts, onSteps }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let gone = false;
    const drawn = new NavigatedViewer({ container: container.current! });
    viewer.current = drawn;
    drawn
      .importXML(modelIn(language, xml))
      .then(() => {
        if (gone) return;
        const steps = mark(drawn, passed, taken, sought);
        fit(drawn);
        lookAt(drawn, sought ?? passed.find(({ active }) => active > 0)?.id);
        onSteps?.(steps);
      })
      .catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
      viewer.current = null;
      drawn.destroy();
    };
    // a viewer is made anew for a new model or a new state; the callback is not one of them
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [xml, language, passed, taken, sought]);

  const zoom = (factor: number) => {
    const canvas = viewer.current?.get<Canvas>('canvas');
    if (canvas) canvas.zoom((canvas as unknown as { zoom(): number }).zoom() * factor, 'auto');
  };
  if (failed) return null;
  return (
    <div className="bpmn">
      <div ref={container} className="bpmn-canvas" role="img" aria-label={label} />
      <div className="bpmn-tools">
        <button type="button" aria-label={texts.zoomIn} title={texts.zoomIn} onClick={() => zoom(1.25)}>
          +
        </button>
        <button type="button" aria-label={texts.zoomOut} title={texts.zoomOut} onClick={() => zoom(0.8)}>
          −
        </button>
        <button
          type="button"
          aria-label={texts.fit}
          title={texts.fit}
          onClick={() => viewer.current && fit(viewer.current)}
        >
          ⤢
        </button>
      </div>
    </div>
  );
}

function fit(viewer: NavigatedViewer) {
  const canvas = viewer.get<Canvas>('canvas');
  canvas.zoom('fit-viewport', 'auto');
  // small models need not fill the screen
  if ((canvas as unknown as { zoom(): number }).zoom() > 1.1) canvas.zoom(1, 'auto');
}

/** Where the whole model would be too small to read, the part that is being worked on comes first. */
function lookAt(viewer: NavigatedViewer, id: string | undefined) {
  const canvas = viewer.get<Canvas>('canvas') as Canvas & { zoom(): number; viewbox(): Box; viewbox(box: Box): void };
  const shape = id ? (viewer.get<Registry>('elementRegistry').get(id) as (Shape & Box) | undefined) : undefined;
  if (canvas.zoom() >= LEGIBLE) return;
  const whole = canvas.viewbox();
  canvas.zoom(LEGIBLE, 'auto');
  const seen = canvas.viewbox();
  const { inner } = whole;
  const centre = shape ? shape.x + shape.width / 2 : inner!.x + seen.width / 2;
  const left = Math.min(Math.max(centre - seen.width / 2, inner!.x - 20), inner!.x + inner!.width + 20 - seen.width);
  const middle = shape ? shape.y + shape.height / 2 : inner!.y + inner!.height / 2;
  const top = Math.min(Math.max(middle - seen.height / 2, inner!.y - 30), inner!.y + inner!.height + 30 - seen.height);
  canvas.viewbox({ x: left, y: Math.max(top, inner!.y - 30), width: seen.width, height: seen.height });
}

const LEGIBLE = 0.75;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
  inner?: Box;
}

function badge(look: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = look;
  element.textContent = text;
  return element;
}

function mark(viewer: NavigatedViewer, passed: Passed[], taken: string[], sought?: string): NamedStep[] {
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<Registry>('elementRegistry');
  const overlays = viewer.get<{ add(id: string, overlay: unknown): void }>('overlays');
  const steps: NamedStep[] = [];
  if (sought && registry.get(sought)) canvas.addMarker(sought, 'as-sought');
  for (const step of passed) {
    const shape = registry.get(step.id);
    if (!shape) continue;
    canvas.addMarker(step.id, step.active > 0 ? 'as-active' : 'as-done');
    if (step.done > 1)
      overlays.add(step.id, { position: { top: -10, right: 14 }, html: badge('as-count', `${step.done}×`) });
    if (step.told) overlays.add(step.id, { position: { bottom: 9, left: 6 }, html: badge('as-told', step.told) });
    steps.push({ ...step, name: shape.businessObject.name ?? step.id });
  }
  taken.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, 'as-taken'));
  return steps.filter(({ id }) => registry.get(id)?.businessObject.name);
}
