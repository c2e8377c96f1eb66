package dev.bailiwick.local.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.twin.CognitoTwin;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class SignUpTest {

  @Test
  void reachesTheQueueOnceItIsConfirmed() throws IOException {
    try (LocalQueue queue = LocalQueue.start(ForwarderTest.freePort());
        SqsClient sqs = queue.client();
        Forwarder forwarder = new Forwarder(queue.client(), queue.queueUrl(), Clock.systemUTC());
        CognitoTwin twin = CognitoTwin.builder().trigger(forwarder::forward).start();
        CognitoIdentityProviderClient cognito = client(twin)) {
      String sub = signUp(cognito, twin, "grace@example.com");
      assertEquals(List.of(), receive(sqs, queue));

      cognito.confirmSignUp(
          it ->
              it.clientId(twin.clientId())
                  .username("grace@example.com")
                  .confirmationCode(code(twin, "grace@example.com")));

      JsonNode envelope = new ObjectMapper().readTree(receive(sqs, queue).getFirst().body());
      assertEquals("cognito/" + twin.userPoolId(), envelope.path("source").textValue());
      assertEquals(sub, envelope.at("/data/request/userAttributes/sub").textValue());
    }
  }

  private static String signUp(
      CognitoIdentityProviderClient cognito, CognitoTwin twin, String email) {
    return cognito
        .signUp(
            it ->
                it.clientId(twin.clientId())
                    .username(email)
                    .password("Bailiwick-1")
                    .userAttributes(AttributeType.builder().name("email").value(email).build()))
        .userSub();
  }

  private static String code(CognitoTwin twin, String email) {
    String text = twin.mailbox().newestFirst(email).getFirst().text();
    Matcher code = Pattern.compile("\\b[0-9]{6}\\b").matcher(text);
    code.find();
    return code.group();
  }

  private static List<Message> receive(SqsClient sqs, LocalQueue queue) {
    return sqs.receiveMessage(it -> it.queueUrl(queue.queueUrl())).messages();
  }

  private static CognitoIdentityProviderClient client(CognitoTwin twin) {
    return CognitoIdentityProviderClient.builder()
        .endpointOverride(twin.endpoint())
        .region(Region.of(LocalQueue.REGION))
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
