package org.lmanexus.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import com.zaxxer.hikari.util.DriverDataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Has the pool ask for the password with each connection that it opens, so that a new one needs no
/// restart. Comes after Spring Boot has told the pool where the database is.
record GivenPassword(ObjectProvider<JdbcConnectionDetails> databases) implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && databases.getObject() instanceof GivenDatabase database) {
            pool.setCredentialsProvider(
                    () -> Credentials.of(database.user(), database.password().value()));
            pool.setDataSource(
                    new NamedRefusal(
                            new DriverDataSource(
                                    database.url(),
                                    pool.getDriverClassName(),
                                    pool.getDataSourceProperties(),
                                    null,
                                    null),
                            database.place()));
        }
        return bean;
    }
}
