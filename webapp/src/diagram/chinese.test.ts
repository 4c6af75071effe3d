import { expect, it } from 'vitest';
import { modelIn } from './chinese';

const zh = (chinese: string) =>
  `<camunda:properties><camunda:property name="zh" value="${chinese}"/></camunda:properties>`;

const process = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
  <bpmn:process id="repair"><bpmn:userTask id="UserTask_Dispatch" name="Dispatch"><bpmn:extensionElements><camunda:properties>
    <camunda:property name="zh" value="派工"/><camunda:property name="other" value="x"/>
  </camunda:properties></bpmn:extensionElements></bpmn:userTask><bpmn:endEvent id="EndEvent_Closed" name="Closed"/>
  <bpmn:textAnnotation id="Note"><bpmn:extensionElements>${zh('时限暂停')}</bpmn:extensionElements><bpmn:text>The clocks pause</bpmn:text>
  </bpmn:textAnnotation></bpmn:process></bpmn:definitions>`;

const table = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn">
  <decision id="consent" name="Consent"><extensionElements>${zh('客户同意')}</extensionElements><decisionTable>
    <output label="Way" name="mode"><extensionElements>${zh('方式')}</extensionElements></output>
    <rule id="r"><description>CAC-24: English.
CAC-24：中文。</description></rule></decisionTable></decision></definitions>`;

it('a process carries its Chinese names and notes as properties', () => {
  const chinese = modelIn('zh', process);
  expect(chinese).toContain('id="UserTask_Dispatch" name="派工"');
  expect(chinese).toContain('name="Closed"');
  expect(chinese).toContain('<bpmn:text>时限暂停</bpmn:text>');
  expect(modelIn('en', process)).toContain('<bpmn:text>The clocks pause</bpmn:text>');
});

it('a table carries its labels as properties and says each annotation in a line of each language', () => {
  const chinese = modelIn('zh', table);
  expect(chinese).toContain('id="consent" name="客户同意"');
  expect(chinese).toContain('<output label="方式" name="mode">');
  expect(chinese).toContain('<description>CAC-24：中文。</description>');
  const english = modelIn('en', table);
  expect(english).toContain('<output label="Way" name="mode">');
  expect(english).toContain('<description>CAC-24: English.</description>');
});

it('what is no model stays as it is', () => {
  expect(modelIn('zh', '<a')).toBe('<a');
});
