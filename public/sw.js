/*
 * The portal without a connection. Keeps the files of one build and one page that says nothing of anybody, and shows that page
 * where a page cannot be reached. Personal pages are never kept: what a person may see is the server's to say, each time.
 * A new build registers this file under another address; its files are all fetched before it takes the place of the old one.
 */
const build = new URL(self.location.href).searchParams.get("build");
const CACHE = `portal-${build}`;
const SHELL = "/offline";
const DRAWINGS = ["/icons.svg", "/icon.svg"];
/** A line that is there but carries nothing is as good as none. */
const PATIENCE_MS = 20_000;

self.addEventListener("install", (event) => event.waitUntil(fill().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    // Downloads have no other page to fall back to; what signing out tells the browser to forget must reach it untouched.
    if (!/^\/(api|sign-in)(\/|$)/.test(pathname)) event.respondWith(pageOrShell(event));
  } else if (pathname.startsWith("/_next/static/") || DRAWINGS.includes(pathname)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

async function pageOrShell(event) {
  let timer;
  const patience = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer")), PATIENCE_MS);
  });
  const page = async () => (await event.preloadResponse) ?? fetch(event.request);
  try {
    return await Promise.race([page(), patience]);
  } catch (error) {
    const shell = await caches.match(SHELL);
    if (shell) return shell;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** The shell and all that it names, and what that names in turn; the shell last, so that it never stands without its files. */
async function fill() {
  const cache = await caches.open(CACHE);
  const shell = await fetch(SHELL, { cache: "no-store", credentials: "omit" });
  if (!shell.ok || shell.redirected) throw new Error(`the shell answers ${shell.status}`);
  const wanted = [...DRAWINGS, ...filesIn(await shell.clone().text())];
  const known = new Set(wanted);
  for (const file of wanted) {
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file} answers ${answer.status}`);
    await cache.put(file, answer.clone());
    if (!/\.(js|css)$/.test(file)) continue;
    for (const next of filesIn(await answer.text()))
      if (!known.has(next)) wanted.push(known.add(next) && next);
  }
  await cache.put(SHELL, shell);
}

/** Scripts, styles and fonts by the names they have in pages, in scripts ("static/chunks/a.js") and in styles ("../media/a.woff2"). */
function filesIn(text) {
  const names = text.matchAll(/(?:static\/|\.\.\/)((?:chunks|css|media)\/[\w.~-]+\.(?:js|css|woff2))/g);
  return [...new Set([...names].map(([, name]) => `/_next/static/${name}`))];
}

async function takeOver() {
  for (const name of await caches.keys())
    if (name.startsWith("portal-") && name !== CACHE) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}
