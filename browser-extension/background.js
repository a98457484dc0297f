// One click: read the page of the tab, open the desk, and hand the page over to it there.
const browser = globalThis.browser ?? globalThis.chrome;
const EACH_MS = 300;
const MOST = 400; // two minutes, in which a person may sign in
const MOST_READS = 10; // Chromium allows to read a page up to a tenth of a second after the click

browser.action.onClicked.addListener(send);

async function send(tab) {
  const { desk, allowed } = await browser.storage.local.get(["desk", "allowed"]);
  if (!desk || !(await mayWorkAt(allowed))) return browser.runtime.openOptionsPage();
  const page = await pageIn(tab.id);
  say(page ? "title" : "unread", tab.id);
  if (!page) return;
  const { id } = await browser.tabs.create({ url: `${desk}/capture/` });
  for (let tries = 0; tries < MOST && (await isOpen(id)); tries += 1) {
    if (await isTaken(id, page)) return;
    await pause();
  }
  say("untaken", id);
}

const pause = () => new Promise((done) => setTimeout(done, EACH_MS));

// A browser lets people take the permission back.
const mayWorkAt = async (allowed) => Boolean(allowed) && browser.permissions.contains({ origins: [allowed] });

const isOpen = (tabId) => browser.tabs.get(tabId).then(Boolean, () => false);

// Show at the button of a tab what went wrong there; "title": nothing did. A new page clears it.
function say(message, tabId) {
  const isFault = message !== "title";
  browser.action.setBadgeText({ text: isFault ? "!" : "", tabId }).catch(() => {}); // the tab is closed
  browser.action.setTitle({ title: browser.i18n.getMessage(message), tabId }).catch(() => {});
}

// Return what is to be sent; null where extensions may not read, or where it is no web page.
async function pageIn(tabId) {
  for (let tries = 0; tries < MOST_READS; tries += 1) {
    try {
      const [{ result }] = await browser.scripting.executeScript({ target: { tabId }, func: readPage });
      return result;
    } catch {
      await pause();
    }
  }
  return null;
}

async function isTaken(tabId, page) {
  try {
    const [{ result }] = await browser.scripting.executeScript({ target: { tabId }, func: handOver, args: [page] });
    return result;
  } catch {
    return false; // it is loading, or shows the page of an identity provider
  }
}

// Runs in the page that is sent; the bookmark has the same function (`READ_PAGE`, a test compares).
// Marked words may be in a frame, which then is the page, and text in shadow roots.
function readPage() {
  if (!/html|text\/plain/.test(document.contentType)) return null;
  const words = (view) => String(view.getSelection() ?? "");
  const framed = ({ contentWindow }) => {
    try {
      return marked(contentWindow);
    } catch {
      return undefined;
    }
  };
  const marked = (view) => (words(view) ? view : [...view.document.querySelectorAll("iframe,frame")].map(framed).find(Boolean));
  const view = marked(window) ?? window;
  const root = view.document.documentElement;
  const shadows = (node) => [...node.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, ...shadows(shadowRoot)] : []));
  const shadowRoots = shadows(root);
  const withShadows = () => root.cloneNode().outerHTML.replace("</html>", () => `${root.getHTML({ shadowRoots })}</html>`);
  return {
    factcheck: "page",
    html: `<!doctype html>${shadowRoots.length ? withShadows() : root.outerHTML}`,
    url: (/^http/.test(view.location.href) ? view : window).location.href,
    title: view.document.title || document.title,
    passage: words(view),
  };
}

// Runs at the desk; false until its page is ready.
function handOver(page) {
  if (document.documentElement.dataset.takesPages === undefined) return false;
  window.postMessage(page, location.origin);
  return true;
}
