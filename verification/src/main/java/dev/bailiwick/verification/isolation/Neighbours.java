package dev.bailiwick.verification.isolation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bailiwick.local.Laptop.Running;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.account.Machine;
import dev.bailiwick.local.client.Api;
import dev.bailiwick.local.client.MachineSignIn;
import dev.bailiwick.local.client.Mailbox;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Two tenants of the same names, and in the first of them somebody for each role. */
final class Neighbours {

  private static final String ON_TENANT = "{\"type\":\"bw.tenant\"}";
  private static final String PRODUCT =
      """
      {"types":[{"name":"file","placed":"workspace","registered":true,\
      "actions":["read","share"],"features":{"share":"sharing"}}]}\
      """;
  private static final List<String> ROLES =
      List.of("bw.admin", "bw.member", "bw.guest", "bw.enforcement_point");
  private static final List<String> WORKSPACE_ROLES =
      List.of("bw.workspace_admin", "bw.workspace_editor", "bw.workspace_viewer");

  private final Running running;
  private final People people;
  private final ObjectNode slots;

  Neighbours(Running running, People people, ObjectNode slots) {
    this.running = running;
    this.people = people;
    this.slots = slots;
  }

  /** Makes both, and everything that a sweep cannot make itself. */
  void settle() {
    Api operator = people.known("operator", "operator", Account.OPERATOR);
    operator.put("/v1/catalogue/sweep", PRODUCT).expect(200);
    slots.put(
        "reconciliation",
        operator.post("/v1/reconciliations", "{\"dry_run\":true}").expect(202).text("/id"));
    people.caller("key", "operator", running.file().applicationKey());
    people.caller("anonymous", "stranger", null);
    people.join("nobody", "stranger");
    Api neighbour = people.join("neighbour", "stranger");
    Api owner = people.join("owner", "member");
    String own = tenant(owner, "sweep-own");
    String foreign = tenant(neighbour, "sweep-foreign");
    known("tenant", own, foreign, UUID.randomUUID().toString());
    word("tag", "own", "foreign");
    String offered = tenant(owner, "sweep-offered-own");
    invite(owner, offered, "admin", "bw.admin", ON_TENANT);
    members(owner, own);
    asker(owner, own, neighbour, foreign);
    known("heir", people.id("admin"), people.id("neighbour"), UUID.randomUUID().toString());
    offer(owner, offered);
    known(
        "offered",
        offered,
        tenant(neighbour, "sweep-offered-foreign"),
        UUID.randomUUID().toString());
    application(owner, own);
    machine(owner, own, neighbour, foreign);
    accounts();
    known("caller_id", people.id("owner"), people.id("neighbour"), UUID.randomUUID().toString());
    invitation(owner, own, neighbour, foreign);
    slots.put("pool", running.file().userPoolId());
    slots.put("client", running.file().clientId());
  }

  private String tenant(Api owner, String slug) {
    return owner
        .post("/v1/tenants", "{\"slug\":\"%s\",\"name\":\"Acme\"}".formatted(slug))
        .expect(201)
        .text("/id");
  }

  private void members(Api owner, String tenant) {
    String path = "/v1/tenants/" + tenant;
    String workspace =
        owner
            .post(path + "/workspaces", "{\"slug\":\"desk\",\"name\":\"Desk\"}")
            .expect(201)
            .text("/id");
    ROLES.subList(0, 3).forEach(role -> member(owner, tenant, role, ON_TENANT));
    String here = "{\"type\":\"bw.workspace\",\"id\":\"%s\"}".formatted(workspace);
    WORKSPACE_ROLES.forEach(role -> member(owner, tenant, role, here));
  }

  private void member(Api owner, String tenant, String role, String on) {
    String name = role.substring("bw.".length());
    invite(owner, tenant, name, role, on);
    people.join(name, "member");
  }

  private static void invite(Api owner, String tenant, String name, String role, String on) {
    String invitation =
        "{\"email\":\"%s\",\"grants\":[{\"role\":\"%s\",\"on\":%s}]}"
            .formatted(People.address(name), role, on);
    owner.post("/v1/tenants/" + tenant + "/invitations", invitation).expect(201);
  }

  /** A member of both, who asks for what they lack in either. */
  private void asker(Api owner, String own, Api neighbour, String foreign) {
    invite(owner, own, "asker", "bw.member", ON_TENANT);
    invite(neighbour, foreign, "asker", "bw.member", ON_TENANT);
    people.join("asker", "extra");
  }

  private void offer(Api owner, String tenant) {
    owner
        .post(
            "/v1/tenants/" + tenant + "/transfer-ownership",
            "{\"to\":\"%s\"}".formatted(people.id("admin")))
        .expect(201);
  }

  private void application(Api owner, String tenant) {
    String path = "/v1/tenants/" + tenant;
    Api.Reply made = owner.post(path + "/applications", "{\"name\":\"asker\"}").expect(201);
    String grant =
        "{\"to\":{\"type\":\"application\",\"id\":\"%s\"},\"role\":\"%s\",\"on\":%s}"
            .formatted(made.text("/id"), ROLES.getLast(), ON_TENANT);
    owner.post(path + "/grants", grant).expect(201);
    people.caller("application", "member", made.text("/key"));
  }

  /** A machine is one application's alone, so only one side has it linked. */
  private void machine(Api owner, String own, Api neighbour, String foreign) {
    String token = new MachineSignIn(running.file().twin()).token(Machine.TILL, "bailiwick/read");
    String application = registered(owner, own);
    owner
        .post(
            "/v1/tenants/" + own + "/applications/" + application + "/clients",
            "{\"token\":\"%s\"}".formatted(token))
        .expect(201);
    known(
        "linked_application",
        application,
        registered(neighbour, foreign),
        UUID.randomUUID().toString());
    slots.put("machine", Machine.TILL.clientId());
    slots.put("machine_token", token);
  }

  private static String registered(Api owner, String tenant) {
    return owner
        .post("/v1/tenants/" + tenant + "/applications", "{\"name\":\"till\"}")
        .expect(201)
        .text("/id");
  }

  /** People to whom things happen. */
  private void accounts() {
    for (String name : List.of("leaver", "quitter", "linked", "linker", "erasable", "outsider")) {
      people.join(name, "extra");
    }
    slots.put("erasable_user", people.id("erasable"));
    slots.put("stranger_user", people.id("outsider"));
  }

  /** Their tokens came by mail; the invited one signed in before, and waits for nobody. */
  private void invitation(Api owner, String own, Api neighbour, String foreign) {
    Mailbox mailbox = new Mailbox(running.file().twin());
    people.join("invited", "extra");
    invite(owner, own, "invited", "bw.member", ON_TENANT);
    String token = mailbox.invitation(People.address("invited"));
    invite(neighbour, foreign, "elsewhere", "bw.member", ON_TENANT);
    String theirs = mailbox.invitation(People.address("elsewhere"));
    word("invitation_token", token, theirs);
  }

  /** Another on either side, and no id: whoever has a token of a letter may be told of it. */
  private void word(String name, String own, String foreign) {
    known(name, own, foreign, own);
    ((ObjectNode) slots.path(name)).put("id", false);
  }

  private void known(String name, String own, String foreign, String absent) {
    slots
        .putObject(name)
        .setAll(
            Map.of(
                "own", slots.textNode(own),
                "foreign", slots.textNode(foreign),
                "absent", slots.textNode(absent)));
  }
}
