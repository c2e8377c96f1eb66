package dev.bailiwick.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.RunFile;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.Api.Reply;
import dev.bailiwick.local.client.Mailbox;
import dev.bailiwick.local.client.SignIn;
import dev.bailiwick.local.client.Wait;
import java.util.UUID;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** The whole road, from a sign-up at Cognito to a decision, as its users walk it. */
final class Walk {

  private static final String PASSWORD = "Walk-the-road-1";
  private static final String ACCEPT = "/v1/invitations/accept";

  private final RunFile run;
  private final SignIn signIn;
  private final Mailbox mailbox;
  private final Events events;
  private final Expectations expectations;
  private final Api key;
  private final String slug = "walk-" + UUID.randomUUID().toString().substring(0, 8);

  Walk(RunFile run, SignIn signIn, Events events, Expectations expectations) {
    this.run = run;
    this.signIn = signIn;
    this.mailbox = new Mailbox(run.twin());
    this.events = events;
    this.expectations = expectations;
    this.key = new Api(run.api(), run.applicationKey());
  }

  /** What is left to be asked once more after a restart. */
  record Left(String tenant, String dave, String design) {}

  /** Walks it all. */
  Left walk() {
    expectations.step("Carol signs up and in, through the AWS SDK for Java");
    Person carol = person("carol");
    idTokenIsRefused(carol);
    String tenant = tenant(carol);
    String design = workspace(carol, tenant, "design");
    String finance = workspace(carol, tenant, "finance");
    Person dave = invited(carol, tenant, design);
    events(carol, dave, tenant, design);
    strangers(carol, tenant);
    neighbours(carol, tenant);
    lastOwnerStays(carol, tenant);
    permitAndRevoke(carol, dave, tenant, design, finance);
    return new Left(tenant, dave.id(), design);
  }

  private void idTokenIsRefused(Person carol) {
    expectations.step("Carol sends her ID token where an access token belongs");
    Reply refused = new Api(run.api(), carol.idToken()).get("/v1/me");
    expectations.expect("an ID token is refused", 401, refused.status());
    expectations.expect(
        "…with a challenge", true, refused.header("WWW-Authenticate").startsWith("Bearer"));
  }

  private String tenant(Person carol) {
    expectations.step("Carol creates the tenant " + slug);
    Reply created =
        carol.api().post("/v1/tenants", "{\"slug\":\"" + slug + "\",\"name\":\"Walk\"}");
    expectations.expect("a tenant is created", 201, created.status());
    String path = "/v1/tenants/" + slug;
    expectations.expect(
        "…and has a first workspace", 1, size(carol.api().get(path + "/workspaces")));
    expectations.expect(
        "…whose creator owns it",
        "bw.owner",
        carol.api().get("/v1/me").text("/memberships/0/roles/0/role"));
    return created.text("/id");
  }

  private String workspace(Person carol, String tenant, String name) {
    String body = "{\"slug\":\"%s\",\"name\":\"%s\"}".formatted(name, name);
    return carol.api().post("/v1/tenants/" + tenant + "/workspaces", body).expect(201).text("/id");
  }

  private Person invited(Person carol, String tenant, String design) {
    String email = address("dave");
    expectations.step("Carol invites " + email + " to edit in the workspace design");
    String invitation = invite(carol, tenant, email, design);
    String body = "{\"token\":\"" + mailbox.invitation(email) + "\"}";
    Person frank = person("frank");
    expectations.expect("someone else cannot use it", 403, frank.api().post(ACCEPT, body).status());

    expectations.step("Dave signs up with that address; the event travels by the queue");
    String sub = signIn.signUp(email, PASSWORD, mailbox);
    expectations.expect("his sign-up claims it", "accepted", claimed(carol, invitation));
    Person dave = signedIn(email, sub);
    expectations.expect("…and he is a member", 2, size(members(carol, tenant)));
    expectations.expect(
        "Dave using it again is no error", 200, dave.api().post(ACCEPT, body).status());
    expectations.expect(
        "…and someone else still cannot", 403, frank.api().post(ACCEPT, body).status());
    return dave;
  }

  private void events(Person carol, Person dave, String tenant, String design) {
    expectations.step("One event is delivered three times, a later one before an earlier one");
    String before = version(carol, tenant);
    for (int i = 0; i < 3; i++) {
      events.confirmed("thrice", dave.sub());
    }
    events.confirmed("later", dave.sub());
    events.confirmed("earlier", dave.sub());
    events.untilTaken();
    expectations.expect("events repeated change nothing", before, version(carol, tenant));
    expectations.expect("…and add nobody", 2, size(members(carol, tenant)));

    expectations.step("Something that is no event is delivered, and Heidi's sign-up after it");
    events.send("poison", "not an event");
    String heidi = address("heidi");
    String invitation = invite(carol, tenant, heidi, design);
    signIn.signUp(heidi, PASSWORD, mailbox);
    expectations.expect(
        "the event after the poison counts", "accepted", claimed(carol, invitation));
  }

  private String invite(Person carol, String tenant, String email, String design) {
    String path = "/v1/tenants/" + tenant + "/invitations";
    String invitation =
        """
        {"email":"%s","grants":[{"role":"bw.workspace_editor",
         "on":{"type":"bw.workspace","id":"%s"}}]}"""
            .formatted(email, design);
    return path + "/" + carol.api().post(path, invitation).expect(201).text("/id");
  }

  private static String claimed(Person carol, String invitation) {
    Wait.untilTrue(
        "the invitation to be claimed",
        () -> carol.api().get(invitation).text("/status").equals("accepted"));
    return carol.api().get(invitation).text("/status");
  }

  private void strangers(Person carol, String tenant) {
    expectations.step("Someone who belongs nowhere looks for the tenant");
    Api ivan = person("ivan").api();
    expectations.expect(
        "a stranger sees no tenant", 404, ivan.get("/v1/tenants/" + tenant).status());
    expectations.expect(
        "…just as there is none",
        ivan.get("/v1/tenants/no-such-tenant").response().body(),
        ivan.get("/v1/tenants/" + slug).response().body());
    expectations.expect(
        "…which its owner sees", 200, carol.api().get("/v1/tenants/" + slug).status());
  }

  private void neighbours(Person carol, String tenant) {
    expectations.step("Grace makes a second tenant with a workspace of the same name");
    Person grace = person("grace");
    String other = slug + "-2";
    String theirs =
        grace
            .api()
            .post("/v1/tenants", "{\"slug\":\"" + other + "\",\"name\":\"Walk\"}")
            .expect(201)
            .text("/id");
    workspace(grace, theirs, "design");
    expectations.expect("its admin cannot see the first", 404, members(grace, tenant).status());
    expectations.expect("…nor the first's its", 404, members(carol, theirs).status());
  }

  private void lastOwnerStays(Person carol, String tenant) {
    expectations.step("Carol, the only owner, tries to leave and to give up her role");
    String path = "/v1/tenants/" + tenant;
    expectations.expect(
        "the last owner cannot leave", 409, carol.api().delete(path + "/members/me").status());
    String grant = grantOf(carol, tenant, carol.id());
    expectations.expect(
        "…nor lose the role", 409, carol.api().delete(path + "/grants/" + grant).status());
    expectations.expect(
        "…and is owner still",
        "bw.owner",
        carol.api().get("/v1/me").text("/memberships/0/roles/0/role"));
  }

  private void permitAndRevoke(
      Person carol, Person dave, String tenant, String design, String finance) {
    expectations.step("A product asks, with its application key, what Dave may do");
    expectations.expect("Dave may edit in design", true, mayEdit(tenant, dave.id(), design));
    expectations.expect("…not in finance", false, mayEdit(tenant, dave.id(), finance));
    expectations.step("Carol takes his role away");
    String grant = grantOf(carol, tenant, dave.id());
    Reply revoked = carol.api().delete("/v1/tenants/" + tenant + "/grants/" + grant);
    expectations.expect("the role is taken away", 204, revoked.status());
    expectations.expect("…as a policy version", true, !revoked.header("Policy-Version").isEmpty());
    expectations.expect("the next decision is a deny", false, mayEdit(tenant, dave.id(), design));
  }

  /** Whether the decision API says yes. */
  boolean mayEdit(String tenant, String user, String workspace) {
    String question =
        """
        {"subject":{"type":"user","id":"%s"},"action":{"name":"edit"},
         "resource":{"type":"document","id":"42","properties":{"workspace":"%s"}}}"""
            .formatted(user, workspace);
    return key.post("/tenants/" + tenant + "/access/v1/evaluation", question)
        .expect(200)
        .body()
        .path("decision")
        .asBoolean();
  }

  private Person person(String name) {
    String email = address(name);
    return signedIn(email, signIn.signUp(email, PASSWORD, mailbox));
  }

  private Person signedIn(String email, String sub) {
    AuthenticationResultType tokens = signIn.tokens(email, PASSWORD);
    return new Person(email, sub, tokens.idToken(), new Api(run.api(), tokens.accessToken()));
  }

  private String address(String name) {
    return name + "@" + slug + ".test";
  }

  private static String version(Person by, String tenant) {
    return by.api().get("/v1/tenants/" + tenant).expect(200).text("/policy_version");
  }

  private static Reply members(Person by, String tenant) {
    return by.api().get("/v1/tenants/" + tenant + "/members");
  }

  private static String grantOf(Person by, String tenant, String user) {
    JsonNode grants =
        by.api().get("/v1/tenants/" + tenant + "/grants").expect(200).body().path("items");
    return StreamSupport.stream(grants.spliterator(), false)
        .filter(grant -> grant.at("/to/id").asText().equals(user))
        .map(grant -> grant.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static int size(Reply list) {
    return list.expect(200).body().path("items").size();
  }
}
