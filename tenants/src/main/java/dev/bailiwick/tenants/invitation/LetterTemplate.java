package dev.bailiwick.tenants.invitation;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.user.EmailAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter with blanks, such as {@code {tenant}}, from three resources beside this class: subject,
 * text and HTML. What fills a blank of the HTML is escaped; no value is read for blanks itself.
 */
public final class LetterTemplate {

  private static final Pattern BLANK = Pattern.compile("\\{([a-z_]+)\\}");

  private final String subject;
  private final String text;
  private final String html;

  /** The template of this name, in English. */
  public LetterTemplate(String name) {
    subject = read(name + ".en.subject").strip();
    text = read(name + ".en.txt");
    html = read(name + ".en.html");
  }

  /** The letter with its blanks filled. */
  public Letter filled(EmailAddress to, Map<String, String> values) {
    UnaryOperator<String> asItIs = UnaryOperator.identity();
    return new Letter(
        to,
        fill(subject, values, asItIs),
        fill(text, values, asItIs),
        fill(html, values, LetterTemplate::escaped));
  }

  private static String fill(
      String template, Map<String, String> values, UnaryOperator<String> escape) {
    return BLANK
        .matcher(template)
        .replaceAll(
            blank ->
                Matcher.quoteReplacement(escape.apply(requireNonNull(values.get(blank.group(1))))));
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String read(String name) {
    try (InputStream resource = LetterTemplate.class.getResourceAsStream(name)) {
      return new String(requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
