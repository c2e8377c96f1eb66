package dev.bailiwick.verification.copy;

import dev.bailiwick.local.OwnCopy;
import java.util.List;

/** A copy that takes as many requests as come: how quotas are kept is tried elsewhere. */
public final class Unlimited {

  private Unlimited() {}

  /** Starts it. */
  public static OwnCopy start() {
    for (String quota : List.of("caller", "tenant", "sensitive", "address")) {
      System.setProperty("bailiwick.limits." + quota, "1000000000/PT1S");
    }
    return OwnCopy.start();
  }
}
