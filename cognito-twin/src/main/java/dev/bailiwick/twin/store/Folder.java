package dev.bailiwick.twin.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A directory whose files are either wholly there or not at all, even when the process is killed.
 */
record Folder(Path path) {

  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  static Folder open(Path path) throws IOException {
    Files.createDirectories(path);
    if (POSIX) {
      // Password hashes and mails are nobody else's business.
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
    return new Folder(path);
  }

  List<Path> files(String suffix) throws IOException {
    try (var files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }

  void write(String name, byte[] content) throws IOException {
    var draft = path.resolve(name + ".draft");
    try (var channel = FileChannel.open(draft, CREATE, WRITE, TRUNCATE_EXISTING)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(draft, path.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
    settle();
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(path.resolve(name));
    settle();
  }

  /**
   * A rename or a removal lasts only once the directory itself is on disk. Windows opens no
   * directory, and needs none.
   */
  private void settle() throws IOException {
    if (POSIX) {
      try (var directory = FileChannel.open(path, READ)) {
        directory.force(true);
      }
    }
  }
}
