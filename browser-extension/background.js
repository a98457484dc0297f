// One click: read the page of the tab, open the desk, and hand the page over to it there.
const browser = globalThis.browser ?? globalThis.chrome;
const EACH_MS = 300;
const MOST = 400; // two minutes, in which a person may sign in

browser.action.onClicked.addListener(send);

async function send(tab) {
  const { desk } = await browser.storage.local.get("desk");
  if (!desk) return browser.runtime.openOptionsPage();
  const page = await pageIn(tab.id);
  if (!page) return say("unread");
  say("title");
  const { id } = await browser.tabs.create({ url: `${desk}/capture/` });
  for (let tries = 0; tries < MOST; tries += 1) {
    await new Promise((done) => setTimeout(done, EACH_MS));
    if (await isTaken(id, page)) return;
  }
  say("untaken");
}

// Show what went wrong at the button; "title": nothing did.
function say(message) {
  browser.action.setBadgeText({ text: message === "title" ? "" : "!" });
  browser.action.setTitle({ title: browser.i18n.getMessage(message) });
}

// Return what is to be sent; null where extensions may not read, or where it is no web page.
async function pageIn(tabId) {
  try {
    const [{ result }] = await browser.scripting.executeScript({ target: { tabId }, func: readPage });
    return result;
  } catch {
    return null;
  }
}

async function isTaken(tabId, page) {
  try {
    const [{ result }] = await browser.scripting.executeScript({ target: { tabId }, func: handOver, args: [page] });
    return result;
  } catch {
    return false; // it is loading, or shows the page of an identity provider
  }
}

// Runs in the page that is sent.
function readPage() {
  if (!/html/.test(document.contentType)) return null;
  return {
    factcheck: "page",
    html: `<!doctype html>${document.documentElement.outerHTML}`,
    url: location.href,
    title: document.title,
    passage: String(getSelection()),
  };
}

// Runs at the desk; false until its page is ready.
function handOver(page) {
  if (document.documentElement.dataset.takesPages === undefined) return false;
  window.postMessage(page, location.origin);
  return true;
}
