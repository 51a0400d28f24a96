// Service worker of the reminders: shows push messages and opens their page on a tap. It keeps nothing, and no request
// of the pages goes through it. A browser gets it only when somebody turns push messages on.

const FALLBACK = { title: 'Trường An', body: '', path: '/viec-can-lam' };

self.addEventListener('push', (event) => {
  const { title, body, path } = reminderIn(event);
  // A browser takes the permission back from whoever shows nothing, so something is always shown.
  event.waitUntil(self.registration.showNotification(title, { body, tag: 'truong-an', data: path }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPage(new URL(String(event.notification.data), self.location.origin).href));
});

async function openPage(address) {
  const windows = await self.clients.matchAll({ type: 'window' });
  const there = windows.find(({ url }) => url === address);
  await (there ? there.focus() : self.clients.openWindow(address));
}

function reminderIn({ data }) {
  try {
    const { title, body, path } = data.json();
    // Only pages of this installation are opened.
    const isInside = typeof path === 'string' && /^\/(?![/\\])/.test(path);
    return {
      title: typeof title === 'string' ? title : FALLBACK.title,
      body: typeof body === 'string' ? body : FALLBACK.body,
      path: isInside ? path : FALLBACK.path,
    };
  } catch {
    return FALLBACK;
  }
}
