// Against a real SQS: QUEUE_URL names an empty FIFO queue (dev.bailiwick.identity.DeployTest).
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { afterEach, suite, test } from 'node:test';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

import { handler } from './index.mjs';

const queue = process.env.QUEUE_URL;
const skip = queue ? false : 'QUEUE_URL names no queue';

suite('post-confirmation', { skip }, () => {
  const sqs = new SQSClient({});

  afterEach(() => {
    process.env.QUEUE_URL = queue;
  });

  test('sends a sign-up on as a CloudEvent', async () => {
    const event = signUp();
    const sub = event.request.userAttributes.sub;

    assert.equal(await handler(event), event);

    const [message] = await take();
    const { time, ...envelope } = JSON.parse(message.Body);
    assert.deepEqual(envelope, {
      specversion: '1.0',
      id: `${sub}/PostConfirmation_ConfirmSignUp`,
      source: 'cognito/eu-west-1_EXAMPLE01',
      type: 'dev.bailiwick.cognito.post-confirmation',
      datacontenttype: 'application/json',
      data: {
        triggerSource: 'PostConfirmation_ConfirmSignUp',
        userPoolId: 'eu-west-1_EXAMPLE01',
        request: { userAttributes: { sub } },
      },
    });
    assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.equal(message.Attributes.MessageGroupId, sub);
  });

  test('sends the same event once, however often Cognito tells of it', async () => {
    const event = signUp();
    await handler(event);
    await handler(structuredClone(event));
    assert.equal((await take()).length, 1);
    assert.equal((await take()).length, 0);
  });

  test('keeps a new password, and every other trigger, to itself', async () => {
    for (const triggerSource of ['PostConfirmation_ConfirmForgotPassword', 'Other', undefined]) {
      const event = { ...signUp(), triggerSource };
      assert.equal(await handler(event), event);
    }
    assert.equal((await take()).length, 0);
  });

  test('throws for a sign-up that says not of whom', async () => {
    await assert.rejects(handler({ ...signUp(), request: {} }), /without sub or pool/);
    await assert.rejects(handler({ ...signUp(), userPoolId: undefined }), /without sub or pool/);
  });

  test('throws when the queue does not take it', async () => {
    process.env.QUEUE_URL = `${queue}-of-nobody`;
    await assert.rejects(handler(signUp()));
  });

  test('throws before Cognito gives up on it', { timeout: 5_000 }, async (t) => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    t.after(() => silent.close().closeAllConnections());
    await new Promise((listening) => silent.once('listening', listening));
    process.env.QUEUE_URL = `http://127.0.0.1:${silent.address().port}/queue`;
    await assert.rejects(handler(signUp()));
  });

  async function take() {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queue,
        MaxNumberOfMessages: 10,
        MessageSystemAttributeNames: ['All'],
      }),
    );
    for (const { ReceiptHandle } of Messages) {
      await sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle }));
    }
    return Messages;
  }
});

function signUp() {
  const sub = randomUUID();
  return {
    version: '1',
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_EXAMPLE01',
    userName: sub,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: '1example23456789' },
    triggerSource: 'PostConfirmation_ConfirmSignUp',
    request: {
      userAttributes: {
        sub,
        email: 'user@example.com',
        email_verified: 'true',
        given_name: 'G',
        'cognito:user_status': 'CONFIRMED',
      },
    },
    response: {},
  };
}
