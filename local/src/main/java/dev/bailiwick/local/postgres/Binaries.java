package dev.bailiwick.local.postgres;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.bailiwick.local.directory.Folders;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the server's programs are unpacked, once for all data directories. Starts take turns there,
 * since the library would take what a killed start left for the whole.
 */
final class Binaries implements AutoCloseable {

  private final Path path;
  private final FileChannel turn;

  private Binaries(Path path, FileChannel turn) {
    this.path = path;
    this.turn = turn;
  }

  static Binaries takeTurn(Path path) throws IOException {
    Folders.create(path);
    FileChannel turn = FileChannel.open(path.resolve("lock"), CREATE, WRITE);
    turn.lock();
    discardHalves(path);
    return new Binaries(path, turn);
  }

  EmbeddedPostgres.Builder builder() {
    // Otherwise it makes, and clears out, a folder that all users of this machine may write to.
    System.setProperty("ot.epg.working-dir", path.toString());
    return EmbeddedPostgres.builder();
  }

  @Override
  public void close() throws IOException {
    turn.close();
  }

  private static void discardHalves(Path path) throws IOException {
    try (Stream<Path> unpacked = Files.list(path)) {
      for (Path each : unpacked.filter(Files::isDirectory).toList()) {
        if (!Files.exists(each.resolve(".exists"))) {
          Folders.delete(each);
        }
      }
    }
  }
}
