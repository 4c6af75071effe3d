const chinese = navigator.language.toLowerCase().startsWith('zh');

/* Tasklist draws some of its texts once, and would do so before the first visit has loaded them: put them where it looks. */
const texts = async (language) => {
  const prefix = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/locales/';
  const answer = await fetch(prefix + language + '.json', { credentials: 'same-origin' });
  if (answer.ok) {
    const stored = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    stored[prefix + '_locales_data_' + language + '_' + window.bust] = await answer.text();
    localStorage.setItem('camunda-web', JSON.stringify(stored));
  }
};
await texts(chinese ? 'zh' : 'en').catch((failure) => console.warn('texts are loaded later', failure));

export default {
  app: {
    name: chinese ? '任务列表' : 'Task list',
    vendor: chinese ? '售后服务平台' : 'After-Sales Platform',
  },
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: chinese ? 'zh' : 'en' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm:ss', short: 'YYYY-MM-DD' },
  customScripts: ['plugins/aftersales/plugin', 'scripts/session'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: chinese ? '认领所选任务' : 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: chinese ? '转到第一个筛选器' : 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: chinese ? '转到第一个任务' : 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: chinese ? '转到表单的第一个输入框' : 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: chinese ? '打开发起流程窗口' : 'opens the start process modal dialog' },
  },
};
