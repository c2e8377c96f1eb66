package dev.bailiwick.local;

import static java.util.stream.Collectors.joining;

import dev.bailiwick.local.account.Account;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What is printed once everything runs. */
final class Banner {

  private Banner() {}

  static String of(RunFile run, Path data, Duration took) {
    return """

        Bailiwick runs (started in %.1f s). Ctrl-C ends it.

          api      %s
          Cognito  %s
          mailbox  %s
          data     %s

          account                   password      tenant
        %s
        """
        .formatted(
            took.toMillis() / 1000.0,
            run.api(),
            run.issuer(),
            run.mailbox(),
            data.toAbsolutePath().normalize(),
            run.accounts().stream().map(Banner::line).collect(joining("\n")));
  }

  private static String line(Account account) {
    return String.format(
        Locale.ROOT, "  %-24s  %-12s  %s", account.email(), account.password(), account.tenant());
  }
}
