// What comes of the pool and its triggers where nobody asks for anything else. The numbers are those
// of the list of what login on Cognito has to cover; ../README.md says what each protects from.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { all, byDefault, condition, one, variable } from './module.mjs';

const pool = one('aws_cognito_user_pool', 'people');

test('seed 11: phones are verified only where asked for', () => {
  assert.equal(variable('phone_verification').default, false);
  assert.match(
    pool.auto_verified_attributes,
    /var\.phone_verification \? \["email", "phone_number"\]/,
  );
});

test('seed 12: an account is recovered by the verified address alone', () => {
  assert.deepEqual(pool.account_recovery_setting, [
    { recovery_mechanism: [{ name: 'verified_email', priority: 1 }] },
  ]);
});

test('seed 36: no groups', () => assert.deepEqual(all('aws_cognito_user_group'), []));

test('seed 52: passwords of 8 or more, and length rather than signs', () => {
  const [policy] = pool.password_policy;
  assert.ok(byDefault(policy.minimum_length) >= 8);
  assert.match(condition('password_minimum_length'), />= 8/);
  for (const signs of ['lowercase', 'numbers', 'symbols', 'uppercase']) {
    assert.equal(policy[`require_${signs}`], false);
  }
});

test('seed 53: one attribute, and it can change', () => {
  assert.deepEqual(
    pool.schema.map(({ name, required, mutable }) => [name, required, mutable]),
    [['email', true, true]],
  );
});

test('seed 54: the address is the name, verified, and whatever its case', () => {
  assert.deepEqual(pool.username_attributes, ['email']);
  assert.match(pool.auto_verified_attributes, /: \["email"\]\}$/);
  assert.equal(pool.username_configuration[0].case_sensitive, false);
  assert.match(
    pool.user_attribute_update_settings[0].attributes_require_verification_before_update,
    /: \["email"\]\}$/,
  );
});

test('seed 55: self-registration is a switch', () => {
  assert.equal(variable('self_registration').default, true);
  assert.equal(
    pool.admin_create_user_config[0].allow_admin_create_user_only,
    '${!var.self_registration}',
  );
});

test('seed 56: mail goes by SES where a domain is named', () => {
  assert.match(
    pool.email_configuration[0].email_sending_account,
    /var\.mail == null \? "COGNITO_DEFAULT" : "DEVELOPER"/,
  );
  assert.ok(all('aws_sesv2_email_identity').length === 1);
});

test('seed 59: nobody deletes the pool by a slip in code', () =>
  assert.equal(pool.deletion_protection, 'ACTIVE'));

test('seed 60: Bailiwick is asked before a sign-up where it is named', () => {
  assert.equal(variable('bailiwick').default, null);
  assert.match(pool.lambda_config[0].pre_sign_up, /trigger\["pre-sign-up"\]/);
});

test('seed 62: a confirmed sign-up is always sent on, by Cognito alone', () => {
  assert.match(pool.lambda_config[0].post_confirmation, /trigger\["post-confirmation"\]/);
  const permission = one('aws_lambda_permission', 'cognito');
  assert.equal(permission.principal, 'cognito-idp.amazonaws.com');
  assert.equal(permission.source_arn, '${aws_cognito_user_pool.people.arn}');
  assert.equal(one('aws_lambda_function', 'trigger').timeout, 5);
});

test('seed 64: no identity pools', () => assert.deepEqual(all('aws_cognito_identity_pool'), []));

test('seed 65: devices are remembered by those who say so', () => {
  assert.deepEqual(pool.device_configuration, [
    { challenge_required_on_new_device: true, device_only_remembered_on_user_prompt: true },
  ]);
});

test('seed 66: passkeys and one-time codes are a variable away', () => {
  assert.deepEqual(variable('first_factors').default, ['PASSWORD']);
  assert.match(condition('first_factors'), /WEB_AUTHN.*EMAIL_OTP/);
});

test('seed 69: MFA is optional, by TOTP', () => {
  assert.equal(pool.mfa_configuration, 'OPTIONAL');
  assert.deepEqual(pool.software_token_mfa_configuration, [{ enabled: true }]);
  assert.equal(pool.email_mfa_configuration, undefined);
});

test('seed 99: what Cognito could not send is logged', () => {
  const [mail] = one('aws_cognito_log_delivery_configuration', 'pool').log_configurations;
  assert.deepEqual([mail.event_source, mail.log_level], ['userNotification', 'ERROR']);
});
