package dev.bailiwick.local.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class ForwarderTest {

  private static final String SUB = "c9b5377d-8503-452a-8d3a-000000000000";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T10:15:30Z"), ZoneOffset.UTC);

  private static LocalQueue queue;
  private static SqsClient sqs;

  @BeforeAll
  static void start() {
    queue = LocalQueue.start(freePort());
    sqs = queue.client();
  }

  @AfterAll
  static void stop() {
    sqs.close();
    queue.close();
  }

  @Test
  void sendsTheEventOfASignUpOnceAsACloudEvent() throws IOException {
    try (Forwarder forwarder = new Forwarder(queue.client(), queue.queueUrl(), CLOCK)) {
      forwarder.forward(event("sign-up.json"));
      forwarder.forward(event("sign-up.json"));
    }

    Message message = receiveOne();
    JsonNode envelope = new ObjectMapper().readTree(message.body());
    assertEquals("1.0", envelope.path("specversion").textValue());
    assertEquals(SUB + "/PostConfirmation_ConfirmSignUp", envelope.path("id").textValue());
    assertEquals("cognito/eu-west-1_EXAMPLE01", envelope.path("source").textValue());
    assertEquals("dev.bailiwick.cognito.post-confirmation", envelope.path("type").textValue());
    assertEquals("2026-11-20T10:15:30Z", envelope.path("time").textValue());
    assertEquals("application/json", envelope.path("datacontenttype").textValue());
    assertEquals(
        """
        {"triggerSource":"PostConfirmation_ConfirmSignUp","userPoolId":"eu-west-1_EXAMPLE01",\
        "request":{"userAttributes":{"sub":"%s"}}}"""
            .formatted(SUB),
        envelope.path("data").toString());
    assertEquals(SUB, message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID));
  }

  @Test
  void keepsAResetPasswordToItself() {
    try (Forwarder forwarder = new Forwarder(queue.client(), queue.queueUrl(), CLOCK)) {
      forwarder.forward(event("forgot-password.json"));
    }
    assertTrue(receive().isEmpty());
  }

  @Test
  void handsOnWhatHappensToUsersLaterAsItIs() {
    String event =
        """
        {"source":"aws.cognito-idp","detail":{"eventID":"e-1","eventName":"AdminDisableUser"}}""";
    try (Forwarder forwarder = new Forwarder(queue.client(), queue.queueUrl(), CLOCK)) {
      forwarder.handOn(event);
    }
    Message message = receiveOne();
    assertEquals(event, message.body());
    assertEquals(
        "directory", message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID));
  }

  @Test
  void refusesWhatIsNoEvent() {
    try (Forwarder forwarder = new Forwarder(queue.client(), queue.queueUrl(), CLOCK)) {
      assertThrows(IllegalArgumentException.class, () -> forwarder.forward("{"));
      assertThrows(
          IllegalArgumentException.class,
          () ->
              forwarder.forward(
                  "{\"triggerSource\":\"PostConfirmation_ConfirmSignUp\",\"request\":{}}"));
    }
  }

  @Test
  void throwsWhenTheQueueDoesNotTakeIt() {
    try (Forwarder forwarder = new Forwarder(queue.client(), queue.queueUrl() + "x", CLOCK)) {
      assertThrows(SdkException.class, () -> forwarder.forward(event("sign-up.json")));
    }
  }

  private static Message receiveOne() {
    List<Message> messages = receive();
    assertEquals(1, messages.size(), () -> "in the queue: " + messages);
    sqs.deleteMessage(
        it -> it.queueUrl(queue.queueUrl()).receiptHandle(messages.getFirst().receiptHandle()));
    return messages.getFirst();
  }

  private static List<Message> receive() {
    return sqs.receiveMessage(
            it ->
                it.queueUrl(queue.queueUrl())
                    .maxNumberOfMessages(10)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  private static String event(String name) {
    try (InputStream resource = ForwarderTest.class.getResourceAsStream(name)) {
      assertTrue(resource != null, name);
      return new String(resource.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
