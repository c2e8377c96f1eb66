package dev.bailiwick.tenants.tenant;

import static java.util.Objects.requireNonNull;

import dev.bailiwick.authorization.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that is kept of a tenant, in files.
 *
 * @param policyVersion the version that the files of the policy show
 */
public record TenantExport(TenantId tenant, long policyVersion, Instant at, List<File> files) {

  /**
   * One file of it.
   *
   * @param parts its text, of which each part is read when it is asked for
   */
  public record File(String name, Supplier<Stream<String>> parts) {

    public File {
      requireNonNull(name);
      requireNonNull(parts);
    }
  }

  public TenantExport {
    requireNonNull(tenant);
    requireNonNull(at);
    files = List.copyOf(files);
  }
}
