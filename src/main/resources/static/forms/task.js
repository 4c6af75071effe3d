/**
 * Draws a task's form (or the start form of a process) in Tasklist: the facts of the case and the questions come from
 * our API in both languages, the answers leave by Tasklist's own Complete button and are checked again on the server.
 */
import { renderForm } from '/app/forms/forms.js';

const TEXTS = {
  zh: {
    loading: '正在加载…',
    notLoaded: '表单无法加载,请刷新后重试。',
    nothingAsked: '此任务无需填写,完成后请直接点击“完成”。',
  },
  en: {
    loading: 'Loading …',
    notLoaded: 'The form could not be loaded. Please reload the page.',
    nothingAsked: 'Nothing to fill in here: just complete the task when it is done.',
  },
};

const language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
const texts = TEXTS[language];

/** Opens the form that Tasklist has just loaded. */
export function open(camForm) {
  const page = new Page(camForm);
  page.load();
  return page;
}

class Page {
  constructor(camForm) {
    this.camForm = camForm;
    this.root = camForm.formElement[0].querySelector('.aftersales-page');
    this.note = element('p', 'aftersales-note', texts.loading);
    this.note.setAttribute('role', 'status');
    this.root.replaceChildren(this.note);
  }

  async load() {
    try {
      const answer = await fetch(this.address(), {
        headers: { Accept: 'application/json', 'Accept-Language': language },
        credentials: 'same-origin',
      });
      if (!answer.ok) throw new Error(String(answer.status));
      this.draw(await answer.json());
    } catch (failure) {
      console.error(failure);
      this.say(texts.notLoaded, true);
    }
  }

  address() {
    const { taskId, processDefinitionId, processDefinitionKey } = this.camForm;
    return taskId
      ? `/api/tasks/${encodeURIComponent(taskId)}/form`
      : `/api/tasks/start-forms/${encodeURIComponent(processDefinitionKey || processDefinitionId.split(':')[0])}`;
  }

  draw({ task, facts, schema, values, zone }) {
    this.say(schema.components.length ? '' : texts.nothingAsked);
    const body = element('div');
    this.root.append(body);
    this.form = renderForm(body, {
      schema,
      facts,
      zone,
      language,
      values: { ...values, ...this.restored() },
      documents: task?.caseNumber ? { caseNumber: task.caseNumber } : undefined,
      onChange: () => this.refused && this.say(''),
    });
  }

  /** Hands the answers to Tasklist. @returns false where they may not leave yet */
  submit() {
    if (!this.form) return false;
    const blocked = this.form.blocked();
    if (blocked) this.say(blocked, true);
    if (blocked || !this.form.validate()) return false;
    this.store();
    return true;
  }

  /** Tasklist's draft, and what it sends: one variable per answer. */
  store() {
    if (!this.form) return;
    const { variableManager } = this.camForm;
    Object.keys(variableManager.variables).forEach((name) => variableManager.destroyVariable(name));
    for (const [name, value] of Object.entries(this.form.values())) {
      if (value !== null && value !== undefined && value !== '') {
        variableManager.createVariable({ name, value, type: typeOf(value) });
      }
    }
  }

  restored() {
    const drafts = Object.values(this.camForm.variableManager.variables).filter(({ value }) => value !== null && value !== undefined);
    return Object.fromEntries(drafts.map(({ name, value }) => [name, value]));
  }

  /** The server refused: its sentence stands in the form too, since Tasklist's own message fades. */
  failed(failure) {
    if (failure && failure.status && failure.message) {
      this.say(failure.message, true);
      this.note.scrollIntoView({ block: 'center' });
    }
  }

  say(text, refused = false) {
    this.refused = refused;
    this.note.textContent = text;
    this.note.classList.toggle('aftersales-refused', refused);
  }
}

function typeOf(value) {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Double';
  return 'Json';
}

function element(name, className = '', text = '') {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
