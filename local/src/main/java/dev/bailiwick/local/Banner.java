package dev.bailiwick.local;

import static java.util.stream.Collectors.joining;

import dev.bailiwick.local.Laptop.Running;
import dev.bailiwick.local.account.Account;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What is printed once everything runs. */
final class Banner {

  private Banner() {}

  static String of(Running running, Path data, Duration took) {
    RunFile run = running.file();
    return """

        Bailiwick runs (started in %.1f s). Ctrl-C ends it.

          api      %s
          Cognito  %s
          mailbox  %s
          data     %s

          account                   password      tenant
        %s

        An application key of the installation, new at every start: %s

        May Eve edit a document in Acme's workspace design? Yes, until her role is taken away.

        %s

        And in its workspace finance? No, and why:

        %s

        Who is Ada, and what may she do?

        %s
        """
        .formatted(
            took.toMillis() / 1000.0,
            run.api(),
            run.issuer(),
            run.mailbox(),
            data.toAbsolutePath().normalize(),
            run.accounts().stream().map(Banner::line).collect(joining("\n")),
            run.applicationKey(),
            evaluation(running, running.seeded().design(), ""),
            evaluation(
                running,
                running.seeded().finance(),
                ",\"context\":{\"bailiwick\":{\"explain\":true}}"),
            me(run));
  }

  private static String line(Account account) {
    return String.format(
        Locale.ROOT, "  %-24s  %-12s  %s", account.email(), account.password(), account.tenant());
  }

  private static String evaluation(Running running, String workspace, String context) {
    return """
    curl -s %s/tenants/acme/access/v1/evaluation \\
      -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
      -d '{"subject":{"type":"user","id":"%s"},"action":{"name":"edit"},"resource":{"type":"document","id":"42","properties":{"workspace":"%s"}}%s}'"""
        .formatted(
            running.file().api(),
            running.file().applicationKey(),
            running.seeded().editor(),
            workspace,
            context);
  }

  private static String me(RunFile run) {
    return """
    curl -s %s/v1/me -H "Authorization: Bearer $(curl -s %s \\
      -H 'X-Amz-Target: AWSCognitoIdentityProviderService.InitiateAuth' -H 'Content-Type: application/x-amz-json-1.1' \\
      -d '{"AuthFlow":"USER_PASSWORD_AUTH","ClientId":"%s","AuthParameters":{"USERNAME":"%s","PASSWORD":"%s"}}' |
      sed 's/.*"AccessToken":"\\([^"]*\\)".*/\\1/')\""""
        .formatted(
            run.api(), run.twin(), run.clientId(), Account.ADA.email(), Account.ADA.password());
  }
}
