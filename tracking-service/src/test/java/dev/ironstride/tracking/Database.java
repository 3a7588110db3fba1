package dev.ironstride.tracking;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the service's tables. */
@Singleton
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** A connection of its own; the test closes it. */
    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** The first column of every row, as text. */
    public List<String> column(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            List<String> column = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(String.valueOf(rows.getString(1)));
                }
            }
            return column;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A single number. */
    public long count(String sql, Object... values) {
        return Long.parseLong(column(sql, values).getFirst());
    }

    /** Runs that an athlete has, deleted ones too. */
    public long runs(Caller athlete) {
        return count("select count(*) from run where athlete_id = ?", athlete.subject());
    }
}
