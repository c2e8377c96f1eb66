import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { after, afterEach, before, beforeEach, mock, suite, test } from 'node:test';

const REFUSAL = { message: 'Sign-up is not open to this address' };
const ALLOWED = {
  decision: 'allow',
  auto_confirm: false,
  auto_verify_email: false,
  reason: 'open',
};

suite('pre-sign-up', () => {
  const bailiwick = standIn();
  const secrets = standIn();
  let handler;

  before(async () => {
    Object.assign(process.env, {
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: await secrets.start(),
      BAILIWICK_URL: await bailiwick.start(),
      APPLICATION_KEY_SECRET: 'bailiwick/pre-sign-up',
    });
  });

  after(() => {
    bailiwick.stop();
    secrets.stop();
  });

  // Anew each time, so that none finds the key that another has read.
  beforeEach(async (t) => {
    ({ handler } = await import(`./index.mjs?${encodeURIComponent(t.name)}`));
    mock.method(console, 'warn', () => {});
    secrets.answers(200, { SecretString: 'bw_key_1\n' });
    bailiwick.answers(200, ALLOWED);
  });

  afterEach(() => mock.restoreAll());

  test('asks with the key and no more than is wanted', async () => {
    const event = signUp();
    assert.equal(await handler(event), event);

    const [asked] = bailiwick.taken;
    assert.equal(`${asked.method} ${asked.url}`, 'POST /v1/sign-ups/decide');
    assert.equal(asked.headers.authorization, 'Bearer bw_key_1');
    assert.deepEqual(JSON.parse(asked.body), {
      user_pool_id: 'eu-west-1_EXAMPLE01',
      client_id: '1example23456789',
      trigger_source: 'PreSignUp_SignUp',
      email: 'user@example.com',
    });
    assert.deepEqual(JSON.parse(secrets.taken[0].body), { SecretId: 'bailiwick/pre-sign-up' });
  });

  for (const auto_confirm of [true, false]) {
    for (const auto_verify_email of [true, false]) {
      test(`confirms ${auto_confirm} and verifies ${auto_verify_email} as told`, async () => {
        bailiwick.answers(200, { ...ALLOWED, auto_confirm, auto_verify_email });
        const { response } = await handler(signUp());
        assert.deepEqual(response, {
          autoConfirmUser: auto_confirm,
          autoVerifyEmail: auto_verify_email,
          autoVerifyPhone: false,
        });
      });
    }
  }

  test('asks about whom a provider sends, and verifies no address for it', async () => {
    bailiwick.answers(200, { ...ALLOWED, auto_confirm: true, auto_verify_email: true });
    const { response } = await handler(signUp('PreSignUp_ExternalProvider'));
    assert.equal(bailiwick.taken.length, 1);
    assert.equal(response.autoConfirmUser, false);
    assert.equal(response.autoVerifyEmail, false);
  });

  test('lets in whom an admin creates, without asking', async () => {
    const event = signUp('PreSignUp_AdminCreateUser');
    assert.equal(await handler(event), event);
    assert.equal(bailiwick.taken.length, 0);
  });

  const others = [
    ['a refusal', 200, { decision: 'refuse', auto_confirm: true, auto_verify_email: true }],
    ['an allow that says not whether to confirm', 200, { decision: 'allow' }],
    ['an allow in text', 200, { ...ALLOWED, auto_confirm: 'true' }],
    ['another word', 200, { ...ALLOWED, decision: 'permit' }],
    ['null', 200, null],
    ['no JSON', 200, 'allow'],
    ['an allow with another status', 202, ALLOWED],
    ['a key that is not taken', 401, ALLOWED],
    ['a fault', 500, ALLOWED],
  ];
  for (const [what, status, answer] of others) {
    test(`refuses on ${what}`, async () => {
      bailiwick.answers(status, answer);
      const event = signUp();
      await assert.rejects(handler(event), REFUSAL);
      assert.equal(event.response.autoConfirmUser, false);
      const [logged] = console.warn.mock.calls[0].arguments;
      assert.doesNotMatch(logged, /user@example|bw_key/);
    });
  }

  test('refuses on a redirect, and takes the key nowhere else', async () => {
    bailiwick.answers(307, '', { location: `${process.env.BAILIWICK_URL}/elsewhere` });
    await assert.rejects(handler(signUp()), REFUSAL);
    assert.equal(bailiwick.taken.length, 1);
  });

  test('refuses on an unknown trigger, without asking', async () => {
    await assert.rejects(handler(signUp('PreSignUp_New')), REFUSAL);
    assert.equal(bailiwick.taken.length, 0);
  });

  test('refuses without a key', async () => {
    secrets.answers(400, { __type: 'ResourceNotFoundException' });
    await assert.rejects(handler(signUp()), REFUSAL);
    assert.equal(bailiwick.taken.length, 0);
  });

  test('refuses before Cognito gives up on it', { timeout: 5_000 }, async () => {
    bailiwick.isSilent();
    await assert.rejects(handler(signUp()), REFUSAL);
  });

  test('reads the key once, and again when it is not taken any more', async () => {
    await handler(signUp());
    await handler(signUp());
    assert.equal(secrets.taken.length, 1);

    secrets.answers(200, { SecretString: 'bw_key_2' });
    bailiwick.answers(401, {});
    await assert.rejects(handler(signUp()), REFUSAL);
    const keys = bailiwick.taken.map((asked) => asked.headers.authorization);
    assert.deepEqual(keys, ['Bearer bw_key_1', 'Bearer bw_key_2']);
  });
});

/** A server on this machine that says what it is told to, and keeps what it was asked since. */
function standIn() {
  let reply;
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    api.taken.push({ method, url, headers, body: await text(request) });
    reply?.(response);
  });
  const api = {
    taken: [],
    async start() {
      await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
      return `http://127.0.0.1:${server.address().port}`;
    },
    stop: () => server.close().closeAllConnections(),
    answers(status, body, headers = {}) {
      api.taken = [];
      const said = typeof body === 'string' ? body : JSON.stringify(body);
      reply = (response) => response.writeHead(status, headers).end(said);
    },
    isSilent() {
      reply = undefined;
    },
  };
  return api;
}

function signUp(triggerSource = 'PreSignUp_SignUp') {
  return {
    version: '1',
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_EXAMPLE01',
    userName: 'c9b5377d-8503-452a-8d3a-000000000000',
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: '1example23456789' },
    triggerSource,
    request: { userAttributes: { email: 'user@example.com' } },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  };
}
