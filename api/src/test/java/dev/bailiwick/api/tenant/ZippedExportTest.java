package dev.bailiwick.api.tenant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bailiwick.authorization.Sha256;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.tenants.tenant.TenantExport;
import dev.bailiwick.tenants.tenant.TenantExport.File;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The archive that any unzip opens, and whose manifest tells whether it is whole. */
final class ZippedExportTest {

  private static TenantExport export(File... files) {
    Instant at = Instant.parse("2026-11-20T12:00:00Z");
    return new TenantExport(TenantId.SYSTEM, 7, at, List.of(files));
  }

  private static Map<String, String> opened(byte[] archive) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  @Test
  void everyFileIsThereAndTheManifestSaysWhatItIs() throws IOException {
    File empty = new File("groups.ndjson", Stream::empty);
    File members = new File("members.ndjson", () -> Stream.of("{\"a\":1}\n", "{\"é\":2}\n"));
    Map<String, String> files = opened(ZippedExport.of(export(empty, members)).readAllBytes());
    assertEquals(
        List.of("groups.ndjson", "members.ndjson", "manifest.json"), List.copyOf(files.keySet()));
    String text = "{\"a\":1}\n{\"é\":2}\n";
    assertEquals(text, files.get("members.ndjson"));
    String manifest = String.valueOf(files.get("manifest.json"));
    assertTrue(manifest.contains("\"sha256\":\"" + Sha256.hex(text) + "\""), manifest);
    assertTrue(manifest.contains("\"bytes\":17"), manifest);
    assertTrue(manifest.contains("\"policy_version\":7"), manifest);
  }

  @Test
  void aPartIsReadWhenItIsAskedFor() throws IOException {
    AtomicInteger read = new AtomicInteger();
    File large =
        new File(
            "ledger.ndjson",
            () -> Stream.generate(() -> "line " + read.incrementAndGet() + "\n").limit(100_000));
    try (InputStream archive = ZippedExport.of(export(large))) {
      assertTrue(archive.readNBytes(100).length > 0);
      assertTrue(read.get() < 100_000, "all of it was read at once");
    }
    assertFalse(read.get() == 0);
  }
}
