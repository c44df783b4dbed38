package org.lmanexus.support;

import org.lmanexus.NexusApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A test on the whole engine and a real PostgreSQL.
///
/// One server runs in the test JVM; each Spring context gets a database and a data folder of its
/// own.
/// The tables of our own modules are empty when a class begins. Nothing is rolled back in between.
/// No schedule fires and no route runs, unless a test sets `spring.quartz.auto-startup=true` or
/// names
/// its routes in `camel.main.routes-include-pattern`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = NexusApplication.class)
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = EmptyTables.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface IntegrationTest {

    @AliasFor(annotation = SpringBootTest.class)
    String[] properties() default {};

    @AliasFor(annotation = SpringBootTest.class)
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;
}
