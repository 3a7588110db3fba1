package dev.ironstride.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where in a database something is written of somebody: every table there is, so that none can be forgotten. */
public final class Footprint {

    private static final String TABLES = """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
             where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1""";

    private static final String WITH_COLUMN = """
            select c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
             where c.column_name = ? and t.table_type = 'BASE TABLE' and table_schema = current_schema()
               and not exists (select from pg_class p where p.oid = to_regclass(quote_ident(c.table_name)) and p.relispartition)
             order by 1""";

    // A row as text has all its columns in it, JSON as it stands and bytes as hexadecimal digits.
    private static final String STANDS_IN =
            " as stored where position(? in stored::text) > 0 or position(encode(convert_to(?, 'UTF8'), 'hex') in stored::text) > 0";

    private Footprint() {}

    /** Rows in which one of the texts stands, by table; tables without one are not named. */
    public static SortedMap<String, Long> of(Connection connection, Collection<String> texts) {
        try {
            SortedMap<String, Long> found = new TreeMap<>();
            for (String table : column(connection, TABLES)) {
                for (String text : texts) {
                    long rows =
                            Long.parseLong(column(connection, "select count(*) from " + table + STANDS_IN, text, text)
                                    .getFirst());
                    if (rows > 0) {
                        found.merge(table.substring(table.indexOf('.') + 1), rows, Long::sum);
                    }
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Tables that have a column of that name; of a partitioned table the table itself. */
    public static List<String> tablesWith(Connection connection, String column) {
        try {
            return column(connection, WITH_COLUMN, column);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> column(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> column = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(String.valueOf(rows.getString(1)));
                }
            }
            return column;
        }
    }
}
