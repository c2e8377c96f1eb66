// Behind Cognito's PostConfirmation trigger: puts a confirmed sign-up on the queue of identity
// events, as a CloudEvent in its structured form.
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

// Confirming a new password fires the same trigger, and is no sign-up.
const SIGN_UP = 'PostConfirmation_ConfirmSignUp';

// Cognito waits five seconds for us, of which a cold start has taken one.
const MILLIS_FOR_ALL = 3_000;

const sqs = new SQSClient({
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 500, requestTimeout: 1_300, throwOnRequestTimeout: true },
});

/** Throws where the queue does not take the event: Cognito then asks again, three times in all. */
export async function handler(event) {
  if (event.triggerSource === SIGN_UP) {
    await sqs.send(new SendMessageCommand(message(event)), {
      abortSignal: AbortSignal.timeout(MILLIS_FOR_ALL),
    });
  }
  return event;
}

function message(event) {
  const subject = event.request?.userAttributes?.sub;
  if (!subject || !event.userPoolId) {
    throw new Error('a sign-up without sub or pool');
  }
  // A person is confirmed once in their pool's life, however often Cognito tells of it.
  const id = `${subject}/${SIGN_UP}`;
  return {
    QueueUrl: process.env.QUEUE_URL,
    MessageGroupId: subject,
    MessageDeduplicationId: id,
    MessageBody: JSON.stringify(envelope(id, event.userPoolId, subject)),
  };
}

// The sub alone: everything else about the person is read from the directory when it is wanted.
function envelope(id, userPoolId, sub) {
  return {
    specversion: '1.0',
    id,
    source: `cognito/${userPoolId}`,
    type: 'dev.bailiwick.cognito.post-confirmation',
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data: { triggerSource: SIGN_UP, userPoolId, request: { userAttributes: { sub } } },
  };
}
