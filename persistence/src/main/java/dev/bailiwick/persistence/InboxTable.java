package dev.bailiwick.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.util.List;

/** Which messages have had their effect. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface InboxTable extends GenericRepository<InboxTable.Row, String> {

  /** A message that has been accepted. */
  @MappedEntity("inbox")
  record Row(String source, @Id String id) {}

  @Query("insert into inbox (source, id) values (:source, :id) on conflict do nothing")
  int add(String source, String id);

  @Query("select source, id from inbox where id in (:ids)")
  List<Row> find(List<String> ids);
}
