/**
 * A model in the reader's language: elements carry their Chinese name as `<camunda:property name="zh" value="…"/>`. The
 * XML is changed before it is drawn, so that labels are laid out for the words that are shown.
 */
export function inChinese(xml: string): string {
  const model = new DOMParser().parseFromString(xml, 'text/xml');
  if (model.querySelector('parsererror')) return xml;
  for (const property of Array.from(model.getElementsByTagName('*'))) {
    if (property.localName !== 'property' || property.getAttribute('name') !== 'zh') continue;
    const owner = property.parentElement?.parentElement?.parentElement;
    const chinese = property.getAttribute('value');
    if (!owner || !chinese) continue;
    const note =
      owner.localName === 'textAnnotation' && Array.from(owner.children).find(({ localName }) => localName === 'text');
    if (note) note.textContent = chinese;
    else owner.setAttribute('name', chinese);
  }
  return new XMLSerializer().serializeToString(model);
}
