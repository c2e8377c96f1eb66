package dev.bailiwick.local.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.local.directory.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class LocalQueueTest {

  @Test
  void setsAMessageAsideThatIsReceivedTooOften() {
    try (LocalQueue queue = LocalQueue.start(ForwarderTest.freePort());
        SqsClient sqs = queue.client()) {
      send(sqs, queue, "poison");
      for (int delivery = 0; delivery < 5; delivery++) {
        Message poison = receive(sqs, queue).getFirst();
        sqs.changeMessageVisibility(
            it ->
                it.queueUrl(queue.queueUrl())
                    .receiptHandle(poison.receiptHandle())
                    .visibilityTimeout(0));
      }
      assertEquals(List.of(), receive(sqs, queue));
      String dead = sqs.getQueueUrl(it -> it.queueName("bailiwick-identity-dead.fifo")).queueUrl();
      assertEquals(
          List.of("poison"),
          sqs.receiveMessage(it -> it.queueUrl(dead)).messages().stream()
              .map(Message::body)
              .toList());
    }
  }

  @Test
  void endsBeforeThoseWhoWaitForAMessageAreAnswered() throws Exception {
    int port = ForwarderTest.freePort();
    LocalQueue queue = LocalQueue.start(port);
    try (HttpClient http = HttpClient.newHttpClient();
        SqsClient sqs = queue.client()) {
      Future<?> answer = http.sendAsync(longPoll(queue), BodyHandlers.discarding());
      receive(sqs, queue);
      queue.close();
      assertThrows(ExecutionException.class, answer::get);
    }
    LocalQueue.start(port).close();
  }

  @Test
  void saysThatItsPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      CannotStart refusal = assertThrows(CannotStart.class, () -> LocalQueue.start(port).close());
      assertTrue(refusal.toString().contains("the queue did not start on port " + port));
    }
  }

  private static HttpRequest longPoll(LocalQueue queue) {
    String body = "{\"QueueUrl\":\"%s\",\"WaitTimeSeconds\":20}".formatted(queue.queueUrl());
    return HttpRequest.newBuilder(queue.endpoint())
        .header("X-Amz-Target", "AmazonSQS.ReceiveMessage")
        .header("Content-Type", "application/x-amz-json-1.0")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static void send(SqsClient sqs, LocalQueue queue, String body) {
    sqs.sendMessage(
        it ->
            it.queueUrl(queue.queueUrl())
                .messageGroupId("group")
                .messageDeduplicationId(body)
                .messageBody(body));
  }

  private static List<Message> receive(SqsClient sqs, LocalQueue queue) {
    return sqs.receiveMessage(it -> it.queueUrl(queue.queueUrl()).maxNumberOfMessages(10))
        .messages();
  }
}
