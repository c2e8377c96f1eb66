package dev.bailiwick.tenants;

import dev.bailiwick.tenants.invitation.InvitationToken;
import dev.bailiwick.tenants.invitation.Letter;
import dev.bailiwick.tenants.invitation.LetterUndelivered;
import dev.bailiwick.tenants.port.Mail;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that keeps every letter, unless its test has broken it. */
public final class Letterbox implements Mail {

  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");

  private final List<Letter> letters = new ArrayList<>();
  private boolean broken;
  private boolean forGood;

  @Override
  public void send(Letter letter) {
    if (broken) {
      throw new LetterUndelivered("planned", forGood, new IllegalStateException("planned"));
    }
    letters.add(letter);
  }

  /** Whether letters are refused from now on. */
  public void broken(boolean now) {
    broken = now;
  }

  /** From now on the server says of every mailbox that there is none. */
  public void knowsNobody() {
    broken = true;
    forGood = true;
  }

  /** The letters so far, oldest first. */
  public List<Letter> letters() {
    return List.copyOf(letters);
  }

  /** The token that a letter carries. */
  public static InvitationToken tokenIn(Letter letter) {
    Matcher matcher = TOKEN.matcher(letter.text());
    if (!matcher.find()) {
      throw new AssertionError("no token in " + letter.text());
    }
    return InvitationToken.parse(matcher.group(1)).orElseThrow();
  }
}
