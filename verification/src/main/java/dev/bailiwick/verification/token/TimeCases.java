package dev.bailiwick.verification.token;

import java.util.ArrayList;
import java.util.List;

/** Tokens out of their time; a margin of seconds, since the clock goes on while they are sent. */
final class TimeCases {

  private static final long DAY = 86_400;

  private final Forge forge;
  private final List<Case> all = new ArrayList<>();

  private TimeCases(Forge forge) {
    this.forge = forge;
  }

  static List<Case> of(Forge forge) {
    TimeCases cases = new TimeCases(forge);
    cases.expired();
    cases.tooLong();
    cases.ahead();
    cases.numbers();
    return cases.all;
  }

  private void add(String name, Draft draft) {
    all.add(Case.refused("time", name, draft.text()));
  }

  private void expired() {
    for (long ago :
        List.of(0L, 1L, 2L, 4L, 5L, 6L, 30L, 59L, 60L, 61L, 300L, 3600L, DAY, 365 * DAY)) {
      add("expired " + ago + " s ago", times(-3600 - ago, -ago));
    }
  }

  private void tooLong() {
    for (long more : List.of(1L, 2L, 60L, DAY, 365 * DAY, 100 * 365 * DAY)) {
      add("a day and " + more + " s long", times(0, DAY + more));
    }
    add("of no length", times(0, 0));
    add("ends before it begins", times(4, 2));
    add("issued in 1970", good().claim("iat", 0));
    add("issued before 1970", good().claim("iat", -DAY));
    add(
        "in milliseconds",
        good().claim("iat", forge.second() * 1000).claim("exp", (forge.second() + 3600) * 1000));
    add("ends in milliseconds", good().claim("exp", (forge.second() + 3600) * 1000));
  }

  private void ahead() {
    for (long seconds : List.of(12L, 30L, 60L, 300L, 3600L, DAY, 365 * DAY)) {
      add("issued " + seconds + " s ahead", times(seconds, seconds + 3600));
      add("nbf " + seconds + " s ahead", good().claim("nbf", forge.second() + seconds));
      add("signed in " + seconds + " s ahead", good().claim("auth_time", forge.second() + seconds));
    }
  }

  /** Numbers that are none, or overflow to a good one where somebody is careless. */
  private void numbers() {
    String exp = "\"exp\":" + (forge.second() + 3600);
    for (String number :
        List.of(
            "1e300",
            "1e18",
            "1e10",
            "1E400",
            "-1e300",
            "1.5e9",
            "9007199254740993",
            "18446744073709551616",
            "9223372036854775807",
            "-9223372036854775808",
            "4294967296000",
            (forge.second() + 3600) + ".0",
            (forge.second() + 3600) + ".5",
            "\"" + (forge.second() + 3600) + "\"",
            "Infinity",
            "NaN",
            "-0",
            "0x7fffffff",
            "017777777777",
            "+" + (forge.second() + 3600),
            (forge.second() + 3600) + "n",
            "9".repeat(400),
            "[" + (forge.second() + 3600) + "]",
            "\"2099-01-01T00:00:00Z\"")) {
      Draft draft = good();
      all.add(
          Case.refused(
              "time",
              "exp " + (number.length() > 30 ? "of 400 digits" : number),
              draft.raw(
                  draft.headerJson(), draft.payloadJson().replace(exp, "\"exp\":" + number))));
    }
  }

  private Draft times(long issued, long expires) {
    long from = forge.second() + issued;
    return good()
        .claim("auth_time", from)
        .claim("iat", from)
        .claim("exp", forge.second() + expires);
  }

  private Draft good() {
    return forge.good();
  }
}
