package org.lmanexus.support;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/// Empties the tables of our own modules before a class runs, the append-only ones too: the role of
/// a replica fires no triggers.
final class EmptyTables extends AbstractTestExecutionListener {

    private static final String TRUNCATE_ALL =
            """
            do $$
            begin
                set local session_replication_role = replica;
                execute (
                    select 'truncate ' || string_agg(format('%I', tablename), ', ') || ' cascade'
                      from pg_tables
                     where schemaname = 'public'
                       and tablename !~ '^(flyway_|qrtz_|batch_|int_)');
            end
            $$
            """;

    // An engine that runs already takes some of the tables in another order
    private static final RetryTemplate AGAIN =
            new RetryTemplate(
                    RetryPolicy.builder()
                            .includes(PessimisticLockingFailureException.class)
                            .build());

    @Override
    public void beforeTestClass(TestContext testContext) {
        JdbcConnectionDetails details =
                testContext.getApplicationContext().getBean(JdbcConnectionDetails.class);
        JdbcClient jdbc =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                details.getJdbcUrl(),
                                String.valueOf(details.getUsername()),
                                String.valueOf(details.getPassword())));
        AGAIN.invoke(() -> jdbc.sql(TRUNCATE_ALL).update());
    }
}
