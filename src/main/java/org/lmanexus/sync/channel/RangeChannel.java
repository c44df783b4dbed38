package org.lmanexus.sync.channel;

import org.postgresql.jdbc.PgConnection;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.integration.partition.BeanFactoryStepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.integration.jdbc.channel.PgConnectionSupplier;
import org.springframework.integration.jdbc.channel.PostgresChannelMessageTableSubscriber;
import org.springframework.integration.jdbc.channel.PostgresSubscribableChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/// One durable channel: rows in a table, NOTIFY to wake the nodes, a row taken by one node only.
///
/// The channel has no transaction manager: with one, a whole range would run in one transaction.
@Configuration(proxyBeanMethods = false)
class RangeChannel {

    private static final String REGION = "nexus";
    private static final int AT_ONCE = 2;
    private static final Duration SILENCE = Duration.ofSeconds(5);

    @Bean
    JdbcChannelMessageStore rangeStore(DataSource dataSource) {
        JdbcChannelMessageStore store = new JdbcChannelMessageStore(dataSource);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.setRegion(REGION);
        return store;
    }

    /// Listens on a connection of its own, outside the pool; while the database is gone, it asks
    /// for one every second. A connection that went silent without a word, as one to a machine that
    /// is gone, is found out by asking when nothing came for a while.
    @Bean
    PostgresChannelMessageTableSubscriber rangeSubscriber(JdbcConnectionDetails database) {
        RetryTemplate patient =
                new RetryTemplate(
                        RetryPolicy.builder()
                                .includes(SQLException.class)
                                .maxRetries(Long.MAX_VALUE)
                                .delay(Duration.ofSeconds(1))
                                .build());
        PgConnectionSupplier connections =
                () -> {
                    try {
                        return patient.execute(() -> dedicated(database));
                    } catch (RetryException e) {
                        throw new SQLException(e.getCause());
                    }
                };
        PostgresChannelMessageTableSubscriber subscriber =
                new PostgresChannelMessageTableSubscriber(connections);
        subscriber.setNotificationTimeout(SILENCE);
        return subscriber;
    }

    /// Runs the step of a range.
    @Bean
    StepExecutionRequestHandler rangeSteps(JobRepository repository, BeanFactory beans) {
        BeanFactoryStepLocator steps = new BeanFactoryStepLocator();
        steps.setBeanFactory(beans);
        StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
        handler.setJobRepository(repository);
        handler.setStepLocator(steps);
        return handler;
    }

    @Bean
    PostgresSubscribableChannel rangeMessages(
            JdbcChannelMessageStore rangeStore,
            PostgresChannelMessageTableSubscriber rangeSubscriber) {
        PostgresSubscribableChannel channel =
                new PostgresSubscribableChannel(rangeStore, "job-ranges", rangeSubscriber);
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("range-");
        workers.setConcurrencyLimit(AT_ONCE);
        channel.setDispatcherExecutor(workers);
        return channel;
    }

    private static PgConnection dedicated(JdbcConnectionDetails database) throws SQLException {
        return DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .unwrap(PgConnection.class);
    }
}
