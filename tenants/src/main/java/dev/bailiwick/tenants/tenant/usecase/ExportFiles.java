package dev.bailiwick.tenants.tenant.usecase;

import dev.bailiwick.authorization.Page;
import dev.bailiwick.authorization.TenantId;
import dev.bailiwick.authorization.json.CanonicalJson;
import dev.bailiwick.authorization.port.Transactions;
import dev.bailiwick.tenants.tenant.TenantExport.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of an export, a line for each thing; what is long is read a page at a time. */
record ExportFiles(Transactions transactions, TenantId tenant) {

  /** So much is read at once. */
  static final int PAGE = 200;

  /** What has been read already. */
  static File of(String name, Supplier<Stream<Map<String, Object>>> trees) {
    return new File(name + ".ndjson", () -> lines(trees.get()));
  }

  /** What is read all at once. */
  <T> File list(String name, Supplier<List<T>> read, Function<T, Map<String, Object>> tree) {
    return of(name, () -> transactions.inTenant(tenant, read).stream().map(tree));
  }

  /** What is read a page at a time. */
  <T> File paged(
      String name, Function<Page.Request, Page<T>> read, Function<T, Map<String, Object>> tree) {
    return of(name, () -> all(read).map(tree));
  }

  /** Each of all the pages, which are read one after the other. */
  <T> Stream<T> all(Function<Page.Request, Page<T>> read) {
    return Stream.<@Nullable Page<T>>iterate(
            page(read, null),
            Objects::nonNull,
            page -> page == null || page.next() == null ? null : page(read, page.next()))
        .filter(Objects::nonNull)
        .flatMap(page -> page.items().stream());
  }

  private <T> Page<T> page(Function<Page.Request, Page<T>> read, @Nullable String after) {
    return transactions.inTenant(tenant, () -> read.apply(new Page.Request(after, PAGE)));
  }

  static Stream<String> lines(Stream<Map<String, Object>> trees) {
    return trees.map(tree -> CanonicalJson.of(tree) + "\n");
  }
}
