package org.lmanexus.backup;

import org.lmanexus.backup.Manifest.Sequence;
import org.lmanexus.backup.Manifest.Table;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/// What the database itself says of its tables, sequences and rules.
final class Catalogue {

    private static final String TABLES =
            """
            select c.relname,
                   array(select a.attname::text from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0
                            and not a.attisdropped and a.attgenerated = ''
                          order by a.attnum) columns
              from pg_class c
             where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
               and c.relname <> 'flyway_schema_history'
             order by c.relname
            """;

    private static final String SEQUENCES =
            """
            select sequencename, last_value from pg_sequences
             where schemaname = current_schema() and last_value is not null
             order by sequencename
            """;

    private static final String RULES =
            """
            select conrelid::regclass::text as on_table, conname,
                   quote_ident(conname) as quoted, pg_get_constraintdef(oid) as definition
              from pg_constraint
             where connamespace = current_schema()::regnamespace
               and conrelid <> 0 and contype = 'f'
                or connamespace = current_schema()::regnamespace
               and conrelid <> 0 and contype = 'c'
               and conrelid::regclass::text || '.' || conname = any (:names)
            """;

    private static final String NOT_VALIDATED =
            """
            select conrelid::regclass::text || '.' || conname from pg_constraint
             where connamespace = current_schema()::regnamespace
               and conrelid <> 0 and not convalidated
             order by 1
            """;

    private static final String MIGRATIONS =
            """
            select version from flyway_schema_history
             where success and version is not null
             order by string_to_array(version, '.')::int[]
            """;

    private static final String TRAIL =
            """
            select encode(sha256(convert_to(coalesce(string_agg(
                       chain || ' ' || seq || ' ' || hash, e'\\n' order by chain collate "C"), ''),
                       'UTF8')), 'hex')
              from audit_chains
            """;

    private static final String DOCUMENTS =
            """
            select sha256 from inbound_files
            union select sha256 from reconciliation_sessions where sha256 is not null
            union select baseline_sha256 from workspaces where baseline_sha256 is not null
            """;

    private final JdbcClient jdbc;

    Catalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean empty() {
        return jdbc.sql(
                        "select not exists (select from pg_class where relkind in ('r', 'v', 'S')"
                                + " and relnamespace = current_schema()::regnamespace)")
                .query(Boolean.class)
                .single();
    }

    /// All but the one of the migrations, without rows counted.
    List<Table> tables() {
        return jdbc.sql(TABLES)
                .query(
                        (row, _) ->
                                new Table(
                                        row.getString("relname"),
                                        List.of((String[]) row.getArray("columns").getArray()),
                                        0))
                .list();
    }

    List<Sequence> sequences() {
        return jdbc.sql(SEQUENCES)
                .query((row, _) -> new Sequence(row.getString(1), row.getLong(2)))
                .list();
    }

    /// Foreign keys, and the named rules.
    List<Rule> rules(List<String> named) {
        return jdbc.sql(RULES)
                .param("names", named.toArray(String[]::new))
                .query(
                        (row, _) ->
                                new Rule(
                                        row.getString("on_table"),
                                        row.getString("conname"),
                                        row.getString("quoted"),
                                        row.getString("definition")))
                .list();
    }

    List<String> notValidated() {
        return texts(NOT_VALIDATED);
    }

    List<String> migrations() {
        return texts(MIGRATIONS);
    }

    List<String> documents() {
        return texts(DOCUMENTS);
    }

    String trail() {
        return jdbc.sql(TRAIL).query(String.class).single();
    }

    String postgres() {
        return jdbc.sql("show server_version").query(String.class).single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    /// A rule of a table that can be taken away and put back.
    record Rule(String table, String name, String quoted, String definition) {

        private static final String NOT_VALID = " NOT VALID";

        String drop() {
            return "alter table " + table + " drop constraint " + quoted;
        }

        /// @param notValidated rules that rows of the backup may break
        String add(List<String> notValidated) {
            boolean kept = notValidated.contains(table + "." + name);
            return "alter table "
                    + table
                    + " add constraint "
                    + quoted
                    + " "
                    + definition
                    + (kept && !definition.endsWith(NOT_VALID) ? NOT_VALID : "");
        }
    }
}
