package dev.bailiwick.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Mailbox;
import dev.bailiwick.local.client.SignIn;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Two tenants to try things with, made through the API like any other; they share the names of
 * their workspaces on purpose. What is there already stays as it is.
 */
public final class DemoTenants {

  private static final List<String> WORKSPACES = List.of("design", "finance");
  private static final String APPLICATIONS = "/v1/tenants/system/applications";
  private static final List<String> KEY_ROLES = List.of("bw.enforcement_point", "bw.provisioner");

  private static final int NOT_FOUND = 404;
  private static final String DOCUMENTS = "/v1/catalogue/documents";

  private final URI api;
  private final SignIn signIn;
  private final Mailbox mailbox;

  public DemoTenants(URI api, SignIn signIn, Mailbox mailbox) {
    this.api = api;
    this.signIn = signIn;
    this.mailbox = mailbox;
  }

  /**
   * What the printed commands speak of.
   *
   * @param key {@code system}'s application key, minted anew and the only one that is left
   * @param editor the member of acme who edits in its first workspace and not in its second
   */
  public record Seeded(String key, String editor, String design, String finance) {}

  /** Makes what is missing. */
  public Seeded seed() {
    catalogue(as(Account.OPERATOR));
    String acme = tenant(Account.ADA, "acme", "Acme");
    tenant(Account.BOB, "globex", "Globex");
    Api ada = as(Account.ADA);
    String design = workspace(ada, acme, "design");
    if (!hasAccepted(ada, acme, Account.EVE)) {
      join(ada, acme, design);
    }
    String eve = as(Account.EVE).get("/v1/me").expect(200).text("/subject/id");
    return new Seeded(key(), eve, design, workspace(ada, acme, "finance"));
  }

  /** The product that the printed commands ask about. */
  private static void catalogue(Api operator) {
    if (operator.get(DOCUMENTS).status() == NOT_FOUND) {
      String product =
          """
          {"types":[{"name":"document","placed":"workspace","actions":["read","edit","share"]}]}\
          """;
      operator.put(DOCUMENTS, product).expect(200);
    }
  }

  private String tenant(Account owner, String slug, String name) {
    Api api = as(owner);
    Optional<JsonNode> known =
        items(api.get("/v1/tenants?limit=200"))
            .filter(tenant -> tenant.path("slug").asText().equals(slug))
            .findFirst();
    String id =
        known.isPresent()
            ? known.get().path("id").asText()
            : api.post("/v1/tenants", "{\"slug\":\"%s\",\"name\":\"%s\"}".formatted(slug, name))
                .expect(201)
                .text("/id");
    WORKSPACES.forEach(workspace -> workspace(api, id, workspace));
    return id;
  }

  private static String workspace(Api api, String tenant, String slug) {
    String path = "/v1/tenants/" + tenant + "/workspaces";
    return items(api.get(path + "?limit=200"))
        .filter(workspace -> workspace.path("slug").asText().equals(slug))
        .map(workspace -> workspace.path("id").asText())
        .findFirst()
        .orElseGet(
            () ->
                api.post(path, "{\"slug\":\"%s\",\"name\":\"%s\"}".formatted(slug, slug))
                    .expect(201)
                    .text("/id"));
  }

  /** Someone who was removed since then stays removed. */
  private static boolean hasAccepted(Api api, String tenant, Account account) {
    return items(api.get("/v1/tenants/" + tenant + "/invitations?limit=200"))
        .filter(invitation -> invitation.path("email").asText().equals(account.email()))
        .anyMatch(invitation -> invitation.path("status").asText().equals("accepted"));
  }

  private void join(Api ada, String acme, String design) {
    String invitation =
        """
        {"email":"%s","grants":[{"role":"bw.workspace_editor",
         "on":{"type":"bw.workspace","id":"%s"}}]}\
        """
            .formatted(Account.EVE.email(), design);
    ada.post("/v1/tenants/" + acme + "/invitations", invitation).expect(201);
    String token = mailbox.invitation(Account.EVE.email());
    as(Account.EVE).post("/v1/invitations/accept", "{\"token\":\"" + token + "\"}").expect(200);
  }

  private String key() {
    Api operator = as(Account.OPERATOR);
    String application = application(operator);
    // Giving the same again changes nothing; a start may have been killed before it gave all.
    KEY_ROLES.forEach(role -> give(operator, application, role));
    return mintAnew(operator, APPLICATIONS + "/" + application);
  }

  private static String application(Api operator) {
    return items(operator.get(APPLICATIONS + "?limit=200"))
        .filter(application -> application.path("name").asText().equals("laptop"))
        .map(application -> application.path("id").asText())
        .findFirst()
        .orElseGet(
            () -> operator.post(APPLICATIONS, "{\"name\":\"laptop\"}").expect(201).text("/id"));
  }

  private static void give(Api operator, String application, String role) {
    String grant =
        """
        {"to":{"type":"application","id":"%s"},"role":"%s","on":{"type":"bw.tenant"}}\
        """
            .formatted(application, role);
    operator.post("/v1/tenants/system/grants", grant).expect(201);
  }

  private static String mintAnew(Api operator, String application) {
    JsonNode old = operator.get(application).expect(200).body().path("keys");
    String key = operator.post(application + "/keys", "").expect(201).text("/key");
    old.forEach(
        last -> operator.delete(application + "/keys/" + last.path("prefix").asText()).expect(204));
    return key;
  }

  private Api as(Account account) {
    return new Api(api, signIn.tokens(account.email(), account.password()).accessToken());
  }

  private static Stream<JsonNode> items(Reply reply) {
    JsonNode items = reply.expect(200).body().path("items");
    return StreamSupport.stream(items.spliterator(), false);
  }
}
