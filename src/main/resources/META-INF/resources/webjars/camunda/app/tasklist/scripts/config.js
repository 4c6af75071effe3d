const chinese = navigator.language.toLowerCase().startsWith('zh');

export default {
  app: {
    name: chinese ? '任务列表' : 'Task list',
    vendor: chinese ? '售后服务平台' : 'After-Sales Platform',
  },
  locales: { availableLocales: ['zh', 'en'], fallbackLocale: 'en' },
  dateFormat: { normal: 'YYYY-MM-DD HH:mm', long: 'YYYY-MM-DD HH:mm:ss', short: 'YYYY-MM-DD' },
  customScripts: ['plugins/aftersales/plugin', 'scripts/session'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: chinese ? '认领所选任务' : 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: chinese ? '转到第一个筛选器' : 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: chinese ? '转到第一个任务' : 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: chinese ? '转到表单的第一个输入框' : 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: chinese ? '打开报修登记' : 'opens the start process modal dialog' },
  },
};
