package dev.bailiwick.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import java.time.Instant;
import java.util.Optional;

/** All that was ever said of who may sign up. */
@JdbcRepository(dialect = Dialect.POSTGRES)
@Transactional(propagation = Propagation.MANDATORY)
interface SignUpPolicyTable extends GenericRepository<SignUpPolicyTable.Row, Long> {

  /** What was said once. */
  @MappedEntity("sign_up_policy")
  record Row(@Id long number, String mode, String domains, boolean confirmOwnDomains) {}

  @Query(
      """
      select number, mode, domains, confirm_own_domains from sign_up_policy
      order by number desc limit 1
      """)
  Optional<Row> newest();

  @Query(
      """
      insert into sign_up_policy (number, at, actor, mode, domains, confirm_own_domains)
      select coalesce(max(number), 0) + 1, :at, :actor, :mode, :domains, :confirmOwnDomains
      from sign_up_policy
      """)
  void add(Instant at, String actor, String mode, String domains, boolean confirmOwnDomains);
}
