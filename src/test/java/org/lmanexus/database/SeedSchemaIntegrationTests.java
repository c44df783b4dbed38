package org.lmanexus.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.lmanexus.support.TestPostgres;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import java.util.List;

import javax.sql.DataSource;

class SeedSchemaIntegrationTests {

    private static final String COLUMNS =
            """
            select concat_ws(' ', table_name, ordinal_position, column_name, udt_name,
                             datetime_precision, is_nullable, column_default)
              from information_schema.columns
             where table_schema = 'public' and table_name <> 'flyway_schema_history'
             order by table_name, ordinal_position
            """;

    private static final String ENUMS =
            """
            select t.typname || ' ' || string_agg(e.enumlabel, ',' order by e.enumsortorder)
              from pg_type t join pg_enum e on e.enumtypid = t.oid
             group by t.typname order by t.typname
            """;

    private static final String INDEXES =
            """
            select indexdef from pg_indexes
             where schemaname = 'public' and tablename <> 'flyway_schema_history'
             order by indexname
            """;

    private static final String FOREIGN_KEYS =
            """
            select conname || ' ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid)
              from pg_constraint where contype = 'f' order by conname
            """;

    @Test
    void theFirstMigrationMakesWhatTheSeedSchemaMakes() {
        DataSource migrated = TestPostgres.dataSource(TestPostgres.createDatabase());
        Flyway.configure().dataSource(migrated).target("1").load().migrate();
        DataSource original = TestPostgres.dataSource(TestPostgres.createDatabase());
        new ResourceDatabasePopulator(new ClassPathResource("adoption/seed-schema.sql"))
                .execute(original);

        assertThat(rows(migrated, COLUMNS)).hasSize(168).isEqualTo(rows(original, COLUMNS));
        assertThat(rows(migrated, ENUMS)).hasSize(15).isEqualTo(rows(original, ENUMS));
        assertThat(rows(migrated, INDEXES)).hasSize(17 + 7 + 41).isEqualTo(rows(original, INDEXES));
        assertThat(rows(migrated, FOREIGN_KEYS))
                .hasSize(35)
                .isEqualTo(rows(original, FOREIGN_KEYS));
    }

    private static List<String> rows(DataSource database, String sql) {
        return JdbcClient.create(database).sql(sql).query(String.class).list();
    }
}
