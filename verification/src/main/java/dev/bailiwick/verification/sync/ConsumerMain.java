package dev.bailiwick.verification.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.api.Bailiwick;
import dev.bailiwick.authorization.DisplayName;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.caller.Caller.Person;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.authorization.port.Users;
import dev.bailiwick.authorization.reconciliation.usecase.StartReconciliation;
import dev.bailiwick.authorization.role.BuiltInRoles;
import dev.bailiwick.authorization.user.EmailAddress;
import dev.bailiwick.authorization.user.Identity;
import dev.bailiwick.tenants.Slug;
import dev.bailiwick.tenants.invitation.usecase.InviteMember;
import dev.bailiwick.tenants.invitation.usecase.InviteMember.Wanted;
import dev.bailiwick.tenants.invitation.usecase.InviteMember.WantedGrant;
import dev.bailiwick.tenants.tenant.Tenant;
import dev.bailiwick.tenants.tenant.usecase.CreateTenant;
import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The product as it ships, in a process that may be killed; told by its input what to do. */
final class ConsumerMain {

  private static final int INVITED = 50;

  private final ApplicationContext context;

  private ConsumerMain(ApplicationContext context) {
    this.context = context;
  }

  /** Takes the file of its settings; ends when its input does. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    ConsumerMain consumer =
        new ConsumerMain(Bailiwick.start(settings(Path.of(arguments[0]))).getApplicationContext());
    out.println(Consumer.READY);
    BufferedReader told = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      consumer.obey(line);
      out.println(Consumer.DONE);
    }
    Runtime.getRuntime().halt(0);
  }

  private void obey(String line) {
    switch (line) {
      case "invite" -> invite();
      case "look" -> reconcile(true);
      case "mend" -> reconcile(false);
      default -> throw new IllegalArgumentException(line);
    }
  }

  /** The first to sign up have been invited before they do. */
  private void invite() {
    Identity operator = new Identity(Site.ISSUER, Site.OPERATOR);
    Person by =
        context
            .getBean(Transactions.class)
            .global(() -> context.getBean(Users.class).findByIdentity(operator))
            .map(user -> new Person(user.id()))
            .orElseThrow();
    Tenant tenant =
        context
            .getBean(CreateTenant.class)
            .create(by, new Slug("synced"), new DisplayName("Synced"));
    WantedGrant member = new WantedGrant(BuiltInRoles.MEMBER, new Reference("bw.tenant", ""), null);
    for (int user = 0; user < INVITED; user++) {
      EmailAddress address = EmailAddress.parse(Story.address(user)).orElseThrow();
      context
          .getBean(InviteMember.class)
          .invite(by, tenant.id(), new Wanted(address, List.of(member), null));
    }
  }

  private void reconcile(boolean dryRun) {
    context.getBean(StartReconciliation.class).start(null, dryRun);
  }

  private static Map<String, Object> settings(Path file) throws IOException {
    Properties read = new Properties();
    try (BufferedReader in = Files.newBufferedReader(file)) {
      read.load(in);
    }
    Map<String, Object> settings = new HashMap<>();
    read.forEach((name, value) -> settings.put(name.toString(), value));
    return settings;
  }
}
