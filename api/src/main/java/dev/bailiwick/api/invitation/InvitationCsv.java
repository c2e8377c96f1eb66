package dev.bailiwick.api.invitation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.bailiwick.api.http.Bodies;
import dev.bailiwick.authorization.Reference;
import dev.bailiwick.authorization.Refusal;
import dev.bailiwick.tenants.invitation.usecase.InviteMember.Wanted;
import dev.bailiwick.tenants.invitation.usecase.InviteMember.WantedGrant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Invitations as RFC 4180 text: a header, then a line for each, with one role on the tenant or,
 * where the line names one, a workspace.
 */
final class InvitationCsv {

  private static final Set<String> COLUMNS =
      Set.of("email", "role", "workspace", "guest_until", "expires_at");
  private static final Set<String> REQUIRED = Set.of("email", "role");
  private static final String MARK = "\uFEFF";

  private InvitationCsv() {}

  /**
   * The lines.
   *
   * @throws Refusal where the text as a whole is not such a table
   */
  static List<SentLine> read(String text) {
    String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
    CsvReaderBuilder builder = CsvReader.builder();
    try (CsvReader<NamedCsvRecord> reader = builder.ofNamedCsvRecord(unmarked)) {
      List<NamedCsvRecord> records = reader.stream().toList();
      records.stream().findFirst().ifPresent(first -> requireColumns(first.getHeader()));
      return records.stream().map(InvitationCsv::line).toList();
    } catch (CsvParseException broken) {
      throw Refusal.invalid("body", "This is not comma-separated text as RFC 4180 has it.");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void requireColumns(List<String> header) {
    if (!COLUMNS.containsAll(header) || !header.containsAll(REQUIRED)) {
      throw Refusal.invalid(
          "body",
          "The first line names columns: email, role, and of workspace, guest_until, expires_at"
              + " what there is.");
    }
  }

  private static SentLine line(NamedCsvRecord row) {
    return new SentLine(row.getStartingLineNumber(), value(row, "email"), () -> wanted(row));
  }

  private static Wanted wanted(NamedCsvRecord row) {
    String workspace = value(row, "workspace");
    Reference on =
        workspace == null
            ? new Reference("bw.tenant", "")
            : new Reference("bw.workspace", workspace);
    return new Wanted(
        InvitationBody.address(Bodies.required("email", value(row, "email"))),
        List.of(new WantedGrant(Bodies.required("role", value(row, "role")), on, null)),
        Bodies.instant("guest_until", value(row, "guest_until")),
        Bodies.instant("expires_at", value(row, "expires_at")));
  }

  /** What stands there, if anything does. */
  private static @Nullable String value(NamedCsvRecord row, String column) {
    Optional<String> found = row.findField(column).map(String::strip).filter(it -> !it.isEmpty());
    return found.orElse(null);
  }
}
