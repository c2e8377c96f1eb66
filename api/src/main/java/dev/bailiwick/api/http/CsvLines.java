package dev.bailiwick.api.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterBuilder;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lines of CSV for a spreadsheet, as RFC 4180 has them, in which no text is a formula, breaks out
 * of its line or is shown in another order than it is written.
 */
public final class CsvLines {

  /** By these a spreadsheet takes a text for a formula, in either width. */
  private static final String FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  /** Control characters, and those that turn the direction of what follows. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");

  private static final CsvWriterBuilder FORM =
      CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).lineDelimiter(LineDelimiter.CRLF);

  private CsvLines() {}

  /** One line; null is an empty cell. */
  public static String of(@Nullable Object... values) {
    StringWriter line = new StringWriter();
    try (CsvWriter csv = FORM.build(line)) {
      csv.writeRecord(
          Arrays.stream(values).map(value -> safe(Objects.toString(value, ""))).toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.toString();
  }

  private static String safe(String text) {
    boolean isFormula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
    return (isFormula ? "'" : "") + UNSEEN.matcher(text).replaceAll("\ufffd");
  }
}
