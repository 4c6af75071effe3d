import { expect, it } from 'vitest';
import { inChinese } from './chinese';

const model = (
  name: string,
) => `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
  <bpmn:process id="repair"><bpmn:userTask id="UserTask_Dispatch" name="${name}"><bpmn:extensionElements><camunda:properties>
    <camunda:property name="zh" value="派工"/><camunda:property name="other" value="x"/>
  </camunda:properties></bpmn:extensionElements></bpmn:userTask><bpmn:endEvent id="EndEvent_Closed" name="Closed"/></bpmn:process></bpmn:definitions>`;

it('a model carries its Chinese names as properties', () => {
  const chinese = inChinese(model('Dispatch'));
  expect(chinese).toContain('id="UserTask_Dispatch" name="派工"');
  expect(chinese).toContain('name="Closed"');
});

it('what is no model stays as it is', () => {
  expect(inChinese('<a')).toBe('<a');
});
