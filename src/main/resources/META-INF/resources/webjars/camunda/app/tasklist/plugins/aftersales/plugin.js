const chinese = navigator.language.toLowerCase().startsWith('zh');

export default [
  {
    id: 'aftersales-console',
    pluginPoint: 'tasklist.navbar.action',
    priority: 1000,
    render: (node) => {
      const link = document.createElement('a');
      link.href = '/app/';
      link.textContent = chinese ? '售后工作台' : 'Console';
      node.replaceChildren(link);
    },
  },
];
