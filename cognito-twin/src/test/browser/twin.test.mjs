// Run by BrowserTest, which starts the twin and serves this folder; by itself it finds nobody.
import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import { chromium } from "playwright-core";

const { APPLICATION, CHROMIUM, EMAIL, PASSWORD } = process.env;
const within = { timeout: 30_000 };
let browser;
let page;

before(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
});

after(() => browser.close());

beforeEach(async () => {
  const context = await browser.newContext();
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
  await page.goto(`${APPLICATION}/index.html`);
});

async function fillIn(login) {
  await login.fill("#username", EMAIL);
  await login.fill("#password", PASSWORD);
  await login.getByRole("button", { name: "Sign in", exact: true }).click();
}

const user = () =>
  page.evaluate(async () => {
    const found = await manager.getUser();
    return found && { email: found.profile.email, token: found.access_token, expired: found.expired };
  });

async function signedIn() {
  await page.waitForFunction(() => window.arrivals > 0);
  return user();
}

async function signInByRedirect() {
  await page.evaluate(() => void manager.signinRedirect());
  await fillIn(page);
  await page.waitForURL(`${APPLICATION}/callback.html`);
  return signedIn();
}

test("a redirect comes back signed in, with nothing left in the address bar", within, async () => {
  const { email, expired } = await signInByRedirect();

  assert.equal(email, EMAIL);
  assert.equal(expired, false);
  assert.equal(page.url(), `${APPLICATION}/callback.html`);
});

test("a popup signs in while the page stays as it is", within, async () => {
  await page.evaluate(() => (window.mark = "still here"));
  const opened = page.waitForEvent("popup");
  await page.evaluate(() => void manager.signinPopup());
  await fillIn(await opened);

  assert.equal((await signedIn()).email, EMAIL);
  assert.equal(await page.evaluate(() => window.mark), "still here");
});

test("a popup that is closed half-way leaves nobody signed in", within, async () => {
  const opened = page.waitForEvent("popup");
  await page.evaluate(() => {
    window.outcome = manager
      .signinPopup({ popupAbortOnClose: true })
      .catch((error) => error.message);
  });
  const popup = await opened;
  await popup.waitForSelector("#username");
  await popup.close();

  assert.match(await page.evaluate(() => window.outcome), /closed/i);
  assert.equal(await user(), null);
});

test("a refresh token renews silently", within, async () => {
  const first = await signInByRedirect();
  await page.evaluate(() => manager.signinSilent());

  assert.notEqual((await user()).token, first.token);
});

test("without one, the pool's session renews in a hidden frame", within, async () => {
  const first = await signInByRedirect();
  await page.evaluate(async () => {
    const found = await manager.getUser();
    delete found.refresh_token;
    await manager.storeUser(found);
    await manager.signinSilent();
  });

  const second = await user();
  assert.equal(second.email, EMAIL);
  assert.notEqual(second.token, first.token);
});

test("logging out ends the pool's session too", within, async () => {
  await signInByRedirect();
  await page.evaluate(() => void signOut());
  await page.waitForURL(`${APPLICATION}/index.html`);

  assert.equal(await user(), null);
  const error = await page.evaluate(() => manager.signinSilent().catch((it) => it.error));
  assert.equal(error, "login_required");
});
