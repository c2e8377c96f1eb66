// Behind Cognito's PreSignUp trigger: asks Bailiwick whether this person may sign up. Whatever is
// not a plain yes is a no.
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

// An admin has decided already; Cognito asks us all the same.
const BY_AN_ADMIN = 'PreSignUp_AdminCreateUser';
const BY_THEMSELVES = 'PreSignUp_SignUp';
const BY_A_PROVIDER = 'PreSignUp_ExternalProvider';

// Cognito waits five seconds for us, of which a cold start has taken one.
const MILLIS_FOR_ALL = 3_000;
const MILLIS_OF_A_KEY = 5 * 60_000;

// Shown to whoever signs up, the same for every cause, so that nobody learns our rules by trying.
const REFUSAL = 'Sign-up is not open to this address';

const secrets = new SecretsManagerClient({
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 500, requestTimeout: 1_300, throwOnRequestTimeout: true },
});

let cached = { key: undefined, until: 0 };

export async function handler(event) {
  if (event.triggerSource === BY_AN_ADMIN) {
    return event;
  }
  const answer = await ask(event).catch((fault) =>
    refuse(event, `no answer: ${fault.cause?.code ?? fault.message}`),
  );
  if (answer.decision !== 'allow') {
    refuse(event, answer.reason);
  }
  // Whom a provider vouches for Cognito confirms itself; that their address is theirs, nobody
  // has proved.
  if (event.triggerSource === BY_THEMSELVES) {
    event.response.autoConfirmUser = answer.auto_confirm;
    event.response.autoVerifyEmail = answer.auto_verify_email;
  }
  return event;
}

function refuse(event, reason) {
  console.warn(JSON.stringify({ refused: event.triggerSource, pool: event.userPoolId, reason }));
  throw new Error(REFUSAL);
}

async function ask(event) {
  if (event.triggerSource !== BY_THEMSELVES && event.triggerSource !== BY_A_PROVIDER) {
    throw new Error('an unknown trigger');
  }
  const signal = AbortSignal.timeout(MILLIS_FOR_ALL);
  let response = await post(event, signal);
  if (response.status === 401) {
    // The key was changed since we read it.
    cached.until = 0;
    response = await post(event, signal);
  }
  if (response.status !== 200) {
    throw new Error(`status ${response.status}`);
  }
  return wellFormed(await response.json().catch(() => null));
}

async function post(event, signal) {
  return fetch(`${process.env.BAILIWICK_URL}/v1/sign-ups/decide`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await applicationKey(signal)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      user_pool_id: event.userPoolId,
      client_id: event.callerContext.clientId,
      trigger_source: event.triggerSource,
      email: event.request.userAttributes.email,
    }),
    redirect: 'error',
    signal,
  });
}

async function applicationKey(signal) {
  if (Date.now() >= cached.until) {
    const secret = await secrets.send(
      new GetSecretValueCommand({ SecretId: process.env.APPLICATION_KEY_SECRET }),
      { abortSignal: signal },
    );
    cached = { key: secret.SecretString.trim(), until: Date.now() + MILLIS_OF_A_KEY };
  }
  return cached.key;
}

function wellFormed(answer) {
  const isAllowed =
    answer?.decision === 'allow' &&
    typeof answer.auto_confirm === 'boolean' &&
    typeof answer.auto_verify_email === 'boolean';
  if (!isAllowed && answer?.decision !== 'refuse') {
    throw new Error('not an answer');
  }
  return answer;
}
