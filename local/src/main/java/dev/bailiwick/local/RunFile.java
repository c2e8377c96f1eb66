package dev.bailiwick.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bailiwick.local.account.Account;
import dev.bailiwick.local.directory.DataDirectory;
import dev.bailiwick.local.directory.PrivateFile;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * Where everything answers and how to get in: {@code run.json}, by which tools find a running copy.
 */
public record RunFile(
    URI api,
    URI twin,
    String issuer,
    String userPoolId,
    String clientId,
    String queueUrl,
    URI mailbox,
    String applicationKey,
    List<Account> accounts) {

  private static final String NAME = "run.json";
  private static final ObjectMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  public RunFile {
    accounts = List.copyOf(accounts);
  }

  /** Writes it, until what it gives back is closed. */
  AutoCloseable in(DataDirectory directory) {
    try {
      PrivateFile.write(directory.path(NAME), json());
      return () -> directory.clear(NAME);
    } catch (IOException e) {
      throw directory.broken(NAME, e);
    }
  }

  private String json() throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
  }
}
