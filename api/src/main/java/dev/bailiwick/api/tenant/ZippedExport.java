package dev.bailiwick.api.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.tenants.tenant.TenantExport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An export as one archive, of which each part is made when the one before has been read. The last
 * file in it says what the others are, so that an archive that was cut off has none.
 */
@SuppressWarnings("JdkObsolete") // it is what SequenceInputStream takes
final class ZippedExport implements Enumeration<InputStream> {

  private static final String FORMAT = "bailiwick-tenant/1";

  private final TenantExport export;
  private final Iterator<TenantExport.File> files;
  private final ByteArrayOutputStream made = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(made, UTF_8);
  private final List<Map<String, Object>> listed = new ArrayList<>();
  private final AtomicReference<@Nullable OpenFile> open = new AtomicReference<>();
  private final AtomicBoolean ended = new AtomicBoolean();

  private ZippedExport(TenantExport export) {
    this.export = export;
    this.files = export.files().iterator();
  }

  static InputStream of(TenantExport export) {
    return new SequenceInputStream(new ZippedExport(export));
  }

  /** A file of which some has been written. */
  private record OpenFile(
      String name, Iterator<String> parts, MessageDigest digest, AtomicLong size) {}

  @Override
  public boolean hasMoreElements() {
    return !ended.get();
  }

  @Override
  public InputStream nextElement() {
    if (ended.get()) {
      throw new NoSuchElementException();
    }
    try {
      step();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    byte[] part = made.toByteArray();
    made.reset();
    return new ByteArrayInputStream(part);
  }

  private void step() throws IOException {
    OpenFile file = open.get();
    if (file == null) {
      begin();
    } else if (file.parts().hasNext()) {
      write(file, file.parts().next());
    } else {
      zip.closeEntry();
      listed.add(
          Map.of(
              "name",
              file.name(),
              "bytes",
              file.size().get(),
              "sha256",
              HexFormat.of().formatHex(file.digest().digest())));
      open.set(null);
    }
  }

  private void begin() throws IOException {
    if (files.hasNext()) {
      TenantExport.File next = files.next();
      zip.putNextEntry(new ZipEntry(next.name()));
      open.set(
          new OpenFile(next.name(), next.parts().get().iterator(), sha256(), new AtomicLong()));
    } else {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(manifest().getBytes(UTF_8));
      zip.closeEntry();
      zip.close();
      ended.set(true);
    }
  }

  private void write(OpenFile file, String part) throws IOException {
    byte[] bytes = part.getBytes(UTF_8);
    file.digest().update(bytes);
    file.size().addAndGet(bytes.length);
    zip.write(bytes);
  }

  private String manifest() {
    return CanonicalJson.of(
            Map.of(
                "format",
                FORMAT,
                "tenant",
                export.tenant().toString(),
                "policy_version",
                export.policyVersion(),
                "exported_at",
                export.at().toString(),
                "files",
                listed))
        + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
