/** The web app manifest: how the app stands on a home screen. */
export function manifestText(): string {
  return JSON.stringify({
    id: '/',
    name: 'Rapport 知音',
    short_name: '知音',
    description: 'Customers, follow-ups and calendar · 客户、跟进与日程',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfbfa',
    theme_color: '#0f766e',
    categories: ['business', 'productivity'],
    icons: [
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [
      shortcut('To-do · 待办', '/to-do'),
      shortcut('Calendar · 日程', '/calendar'),
      shortcut('New contact · 新建联系人', '/records/contact?create=contact'),
    ],
  });
}

function shortcut(name: string, url: string): Record<string, unknown> {
  return { name, url, icons: [{ src: '/icons/192.png', sizes: '192x192', type: 'image/png' }] };
}
