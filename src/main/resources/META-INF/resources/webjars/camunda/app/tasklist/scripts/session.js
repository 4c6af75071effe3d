/* Tasklist has no login of its own: signing out ends the one session, and a session that ended leads to the one login. */
const cookie = (name) => (document.cookie.split('; ').find((pair) => pair.startsWith(name + '=')) || '').slice(name.length + 1);

document.addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('li.logout a, a[ng-click*="logout"]');
  if (!link) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  fetch('/logout', { method: 'POST', credentials: 'same-origin', headers: { 'X-AFTERSALES-XSRF': cookie('AFTERSALES-XSRF') } })
    .finally(() => window.location.assign('/login?logout'));
}, true);

const toLogin = () => {
  if (window.location.hash.startsWith('#/login')) {
    window.location.assign('/login');
  }
};
window.addEventListener('hashchange', toLogin);
toLogin();

const chinese = navigator.language.toLowerCase().startsWith('zh');
document.documentElement.lang = chinese ? 'zh-CN' : 'en';
document.title = chinese ? '任务列表 · 售后服务平台' : 'Task list · After-Sales Platform';

export default [];
