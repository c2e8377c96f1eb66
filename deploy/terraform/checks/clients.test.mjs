// What comes of the app clients and the sign-in pages where nobody asks for anything else.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { all, blocks, byDefault, code, condition, one, variable } from './module.mjs';

const browser = one('aws_cognito_user_pool_client', 'browser');
const machine = one('aws_cognito_user_pool_client', 'machine');

test('seed 14: pages to come back to after signing out are registered, and one is demanded', () => {
  assert.match(browser.logout_urls, /var\.logout_urls/);
  assert.match(condition('logout_urls'), /length\(var\.logout_urls\) > 0/);
});

test('seed 39: tokens can be revoked', () => {
  assert.equal(browser.enable_token_revocation, true);
  assert.equal(machine.enable_token_revocation, true);
});

test('seed 40: access tokens live an hour at most, refresh tokens 1 to 30 days', () => {
  assert.ok(byDefault(browser.access_token_validity) <= 60);
  assert.ok(byDefault(browser.refresh_token_validity) <= 30);
  assert.match(condition('access_token_minutes'), /<= 60/);
  assert.match(condition('refresh_token_days'), />= 1 && .* <= 30/);
  assert.deepEqual(browser.token_validity_units, [
    { access_token: 'minutes', id_token: 'minutes', refresh_token: 'days' },
  ]);
  assert.equal(byDefault(machine.access_token_validity), 60);
  assert.equal(browser.refresh_token_rotation[0].feature, 'ENABLED');
});

test('seed 45: pool, client and domain are here', () => {
  for (const type of [
    'aws_cognito_user_pool',
    'aws_cognito_user_pool_client',
    'aws_cognito_user_pool_domain',
  ]) {
    assert.ok(all(type).length > 0, type);
  }
});

test('seed 46: a host of one’s own comes with a certificate, and branding after the domain', () => {
  assert.match(condition('domain'), /certificate_arn != null/);
  const branding = one('aws_cognito_managed_login_branding', 'browser');
  assert.deepEqual(branding.depends_on, ['${aws_cognito_user_pool_domain.login}']);
});

test('seed 47: pages to come back to are https, and the scopes are few', () => {
  assert.match(condition('callback_urls'), /\^https:/);
  assert.deepEqual(browser.allowed_oauth_scopes, ['openid', 'email']);
  assert.deepEqual(browser.write_attributes, ['email']);
});

test('seed 48: no secret for browsers, one for machines', () => {
  assert.equal(browser.generate_secret, false);
  assert.equal(machine.generate_secret, true);
});

test('seed 49: no implicit grant', () => {
  assert.deepEqual(browser.allowed_oauth_flows, ['code']);
  assert.deepEqual(machine.allowed_oauth_flows, ['client_credentials']);
  assert.equal(all('aws_cognito_user_pool_client').length, 2);
  assert.doesNotMatch(code, /"implicit"/);
});

test('seed 50: sign-in by SRP, never by a password sent', () => {
  assert.match(browser.explicit_auth_flows, /: \["ALLOW_USER_SRP_AUTH"\]\}$/);
  assert.deepEqual(machine.explicit_auth_flows, ['ALLOW_REFRESH_TOKEN_AUTH']);
  assert.doesNotMatch(code, /USER_PASSWORD_AUTH|CUSTOM_AUTH/);
});

test('seed 51: nobody learns who has an account', () => {
  assert.equal(browser.prevent_user_existence_errors, 'ENABLED');
  assert.equal(machine.prevent_user_existence_errors, 'ENABLED');
});

test('seed 57: sign-in pages have a style', () => {
  assert.equal(one('aws_cognito_user_pool_domain', 'login').managed_login_version, 2);
  assert.equal(all('aws_cognito_managed_login_branding').length, 1);
});

test('seed 58: localhost only in development', () => {
  assert.equal(variable('development').default, false);
  const lines = code.split('\n').filter((line) => /localhost|127\.0\.0\.1|http:/.test(line));
  assert.equal(lines.length, 1);
  assert.match(lines[0], /var\.development \? \["http:\/\/localhost:\d+\/"\] : \[\]/);
});

test('seed 67: a client learns from outputs whom to trust, where to sign in, and who it is', () => {
  const told = blocks.filter(({ kind }) => kind === 'output').map(({ name }) => name);
  for (const name of ['issuer', 'login_url', 'browser_client_id', 'settings']) {
    assert.ok(told.includes(name), name);
  }
});

test('seed 72: further providers are a variable away', () => {
  assert.deepEqual(variable('identity_providers').default, []);
  assert.match(browser.supported_identity_providers, /var\.identity_providers/);
});
