package dev.bailiwick.outbound;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed over, by {@code bailiwick.mail.*}.
 *
 * @param startTls whether the server must offer TLS; without it nothing is sent
 */
@ConfigurationProperties("bailiwick.mail")
record SmtpServer(
    String host,
    @Bindable(defaultValue = "587") int port,
    String from,
    @Nullable String username,
    @Nullable String password,
    @Bindable(defaultValue = "true") boolean startTls) {}
