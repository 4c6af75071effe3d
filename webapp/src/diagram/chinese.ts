import { lineIn, type Language } from '../text/language';

/**
 * A model in the reader's language. Elements carry their Chinese name as `<camunda:property name="zh" value="…"/>`; what a
 * table says of its rules stands in a line of each language. The XML is changed before it is drawn, so that labels are laid
 * out for the words that are shown.
 */
export function modelIn(language: Language, xml: string): string {
  const model = new DOMParser().parseFromString(xml, 'text/xml');
  if (model.querySelector('parsererror')) return xml;
  for (const element of Array.from(model.getElementsByTagName('*'))) {
    if (element.localName === 'description') element.textContent = lineIn(element.textContent, language);
    if (language === 'zh' && element.localName === 'property' && element.getAttribute('name') === 'zh')
      name(element.parentElement?.parentElement?.parentElement, element.getAttribute('value'));
  }
  return new XMLSerializer().serializeToString(model);
}

function name(owner: Element | null | undefined, chinese: string | null) {
  if (!owner || !chinese) return;
  const note =
    owner.localName === 'textAnnotation' && Array.from(owner.children).find(({ localName }) => localName === 'text');
  if (note) note.textContent = chinese;
  else owner.setAttribute(owner.hasAttribute('label') ? 'label' : 'name', chinese);
}
