// Judges tokens as AWS' own library does. The first line of the input names the pools, each other
// one a token with the instant at which it is judged; each line of the output is one verdict.
import { createInterface } from "node:readline";
import { CognitoJwtVerifier } from "aws-jwt-verify";

let verifier;
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  if (asked.pools) {
    verifier = CognitoJwtVerifier.create(
      asked.pools.map(({ id, clients }) => ({ userPoolId: id, clientId: clients, tokenUse: "access" })),
    );
    asked.pools.forEach(({ id, jwks }) => verifier.cacheJwks(jwks, id));
    continue;
  }
  Date.now = () => asked.now;
  try {
    verifier.verifySync(asked.token);
    console.log("ok");
  } catch (refusal) {
    console.log(refusal.name);
  }
}
