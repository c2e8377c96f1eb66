package dev.bailiwick.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.authorization.user.IdentityEvent;
import dev.bailiwick.authorization.user.IdentityEvent.Delivery;
import dev.bailiwick.identity.Reading.Event;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

/** What is deployed beside us, tested where it runs: the tests of {@code deploy/} are Node's. */
final class DeployTest {

  private static final String ISSUER =
      "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_EXAMPLE01";
  private static final String SUBJECT = "c9b5377d-8503-452a-8d3a-000000000000";

  private static final String FORWARD =
      """
      import { handler } from './lambda/post-confirmation/index.mjs';
      await handler(JSON.parse(process.argv[1]));
      """;

  private NodeFolder deploy;
  private TestQueue queue;

  @BeforeEach
  void start() throws Exception {
    deploy = NodeFolder.ready("deploy");
    queue = new TestQueue();
  }

  @AfterEach
  void stop() {
    if (queue != null) {
      queue.close();
    }
  }

  @Test
  void keepsWhatItsOwnTestsPromise() throws Exception {
    deploy.run(environment(), "node", "--test", "--test-reporter=spec");
  }

  @Test
  void forwardsASignUpAsItIsRead() throws Exception {
    String event = Envelopes.event("event-post-confirmation-sign-up.json");
    deploy.run(environment(), "node", "--input-type=module", "--eval", FORWARD, event);

    Message message = receiveOne();
    assertEquals(SUBJECT, SqsMessages.group(message));
    assertEquals(
        new Event(
            new IdentityEvent(
                new Identity(ISSUER, SUBJECT),
                new Delivery(
                    "cognito/eu-west-1_EXAMPLE01", SUBJECT + "/PostConfirmation_ConfirmSignUp"))),
        signUps().read(message.body()));
  }

  private Message receiveOne() {
    SqsMessages messages =
        new SqsMessages(
            new EventQueue(
                queue.url(), null, "eu-west-1", TestQueue.ENDPOINT, Duration.ofSeconds(1)));
    try {
      List<Message> received = messages.receive();
      assertEquals(1, received.size());
      messages.done(received.getFirst());
      return received.getFirst();
    } finally {
      messages.close();
    }
  }

  private static SignUps signUps() {
    return new SignUps(
        new Pools(
            List.of(new Pool(ISSUER, null, "eu-west-1_EXAMPLE01", List.of("c"), null, null))));
  }

  /** Node's client of SQS speaks to the address in the queue's URL. */
  private Map<String, String> environment() {
    return Map.of(
        "QUEUE_URL", TestQueue.ENDPOINT.resolve(URI.create(queue.url()).getPath()).toString(),
        "AWS_REGION", "eu-west-1",
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local");
  }
}
