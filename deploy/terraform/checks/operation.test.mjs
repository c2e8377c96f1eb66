// What comes of queues, alarms and policies where nobody asks for anything else, and of the examples.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { read, ROOT } from './configuration.mjs';
import { all, blocks, code, local, one, variable } from './module.mjs';

test('seed 24: no region, account or address of ours stands in the module', () => {
  assert.doesNotMatch(code, /\b(eu|us|ap|sa|ca|af|me|il|mx)-[a-z]+-\d\b|\b[1-9]\d{11}\b/);
});

test('seed 42: the REST authorizer asks for scopes', async () => {
  const rest = await read(`${ROOT}/examples/api-gateway-rest`);
  const method = rest.blocks.find(({ type }) => type === 'aws_api_gateway_method').body;
  assert.equal(method.authorization, 'COGNITO_USER_POOLS');
  assert.ok(method.authorization_scopes.length > 0);
});

test('seed 43: the HTTP authorizer knows issuer and client, and asks for scopes', async () => {
  const http = await read(`${ROOT}/examples/api-gateway-http`);
  const of = (type) => http.blocks.find((block) => block.type === type).body;
  assert.deepEqual(of('aws_apigatewayv2_authorizer').jwt_configuration, [
    { issuer: '${module.identity.issuer}', audience: ['${module.identity.browser_client_id}'] },
  ]);
  assert.deepEqual(of('aws_apigatewayv2_route').authorization_scopes, ['openid']);
});

test('seed 74: a company’s word verifies no address', async () => {
  const { blocks: federation } = await read(`${ROOT}/examples/federation`);
  const acme = federation.find(({ name }) => name === 'acme').body;
  assert.deepEqual(Object.keys(acme.attribute_mapping), ['email']);
});

test('seed 93: the dashboard shows sign-ins, failures and refreshes', () => {
  assert.match(JSON.stringify(local('graphs')), /SignInSuccesses.*failed.*TokenRefreshSuccesses/);
});

test('seed 95: the dashboard says where the share of people with MFA is counted', () => {
  assert.match(
    one('aws_cloudwatch_dashboard', 'identity').dashboard_body,
    /share of people with MFA/,
  );
});

test('seed 96: alarms for dead letters, lag, triggers, throttles and failed sign-ins; a trail', () => {
  for (const metric of [
    'ApproximateNumberOfMessagesVisible',
    'ApproximateAgeOfOldestMessage',
    'SignInThrottles',
    'Errors',
    'Throttles',
    'Duration',
  ]) {
    assert.match(local('alarms'), new RegExp(`"${metric}"`));
  }
  assert.equal(
    one('aws_cloudwatch_metric_alarm', 'failed_sign_ins').metric_query[0].expression,
    'attempts - successes',
  );
  assert.equal(variable('trail').default, true);
});

test('seed 98: a sign-up without an answer is counted, as the Lambda logs it', async () => {
  const filter = one('aws_cloudwatch_log_metric_filter', 'unanswered');
  const lambda = await readFile(`${ROOT}/../lambda/pre-sign-up/index.mjs`, 'utf8');
  assert.equal(filter.pattern, '"no answer"');
  assert.match(lambda, /no answer: /);
  assert.ok(local('alarms').includes(`"${filter.metric_transformation[0].name}"`));
});

const statements = (name) =>
  one('aws_iam_policy_document', name).statement.map((statement) => [statement.sid, statement]);

test('each queue is encrypted', () => {
  const queues = all('aws_sqs_queue');
  assert.equal(queues.length, 3);
  for (const { name, body } of queues) {
    assert.match(body.sqs_managed_sse_enabled, /kms_key_arn == null \? true : null/, name);
  }
});

test('each queue refuses what comes unencrypted, or from anybody else', () => {
  assert.equal(one('aws_sqs_queue_policy', 'queue').for_each, '${local.queues}');
  const { EncryptedOnTheWay, NobodyElseSends } = Object.fromEntries(statements('queue'));
  for (const denial of [EncryptedOnTheWay, NobodyElseSends]) {
    assert.equal(denial.effect, 'Deny');
    assert.deepEqual(denial.principals, [{ type: '*', identifiers: ['*'] }]);
  }
  assert.deepEqual(EncryptedOnTheWay.actions, ['sqs:*']);
  assert.deepEqual(EncryptedOnTheWay.condition, [
    { test: 'Bool', variable: 'aws:SecureTransport', values: ['false'] },
  ]);
  assert.deepEqual(
    NobodyElseSends.condition.map(({ test, variable }) => `${test} ${variable}`),
    ['ArnNotEquals aws:PrincipalArn', 'Bool aws:PrincipalIsAWSService'],
  );
  const [{ content }] = one('aws_iam_policy_document', 'queue').dynamic.statement;
  assert.equal(content[0].condition[0].variable, 'aws:SourceArn');
});

test('nothing is allowed to everybody, and on everything only what has no name', () => {
  const allowed = blocks
    .filter(({ type }) => type === 'aws_iam_policy_document')
    .flatMap(({ name, body }) => (body.statement ?? []).map((it) => ({ name, ...it })))
    .filter(({ effect = 'Allow' }) => effect === 'Allow');
  const toAll = allowed.filter(({ principals = [] }) =>
    principals.some(({ type }) => type === '*'),
  );
  assert.deepEqual(toAll, []);
  assert.deepEqual(
    allowed.filter(({ actions }) => actions.some((action) => action.includes('*'))),
    [],
  );
  assert.deepEqual(
    allowed.filter(({ resources = [] }) => resources.includes('*')).map(({ name }) => name),
    ['sms'],
  );
});

test('the rule hears of what makes us ask the directory, and changes nothing in it', () => {
  const pattern = one('aws_cloudwatch_event_rule', 'directory').event_pattern;
  const heard = [...pattern.matchAll(/"(\w*(?:User|SignUp)\w*)"/g)].map(([, call]) => call);
  assert.deepEqual(heard.sort(), [
    'AdminConfirmSignUp',
    'AdminDeleteUser',
    'AdminDisableUser',
    'AdminEnableUser',
    'AdminSetUserMFAPreference',
    'AdminUpdateUserAttributes',
    'DeleteUser',
    'SetUserMFAPreference',
    'UpdateUserAttributes',
    'VerifyUserAttribute',
  ]);
  const target = one('aws_cloudwatch_event_target', 'queue');
  assert.deepEqual(
    [target.input, target.input_path, target.input_transformer],
    [undefined, undefined, undefined],
  );
  assert.deepEqual(target.sqs_target, [{ message_group_id: 'directory' }]);
});
