package dev.ironstride.tracking.provider.healthautoexport;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.ReadinessDraft;
import dev.ironstride.tracking.provider.ReadinessDraft.Moment;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.Units;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Metrics of Apple Health, one value per day or several: resting heart rate, heart rate variability (SDNN) and sleep.
 * Others are passed over.
 */
final class Metrics {

    private Metrics() {}

    static List<Telling> told(List<Payload> metrics) {
        ReadinessDraft figures = new ReadinessDraft();
        for (Payload metric : metrics) {
            String name = String.valueOf(metric.text("name"));
            String units = metric.text("units");
            for (Payload value : metric.list("data")) {
                Moment moment = moment(value);
                if (moment == null) {
                    continue;
                }
                switch (name) {
                    case "resting_heart_rate" -> figures.resting(moment, value.number("qty"));
                    case "heart_rate_variability" -> figures.variability(moment, millis(value.number("qty"), units));
                    case "sleep_analysis" -> figures.sleep(moment, minutes(value, units));
                    default -> {
                        // Nothing we use.
                    }
                }
            }
        }
        return figures.told();
    }

    /** The day on the phone's clock; a night ends when it ends, where the app says so. */
    private static @Nullable Moment moment(Payload value) {
        OffsetDateTime at = value.time("date");
        if (at == null) {
            return null;
        }
        OffsetDateTime end = value.time("sleepEnd");
        return new Moment(at.toLocalDate(), (end == null || end.isBefore(at) ? at : end).toInstant());
    }

    private static @Nullable Double millis(@Nullable Double quantity, @Nullable String units) {
        return quantity != null && "s".equals(units) ? Double.valueOf(quantity * 1000) : quantity;
    }

    /** Minutes asleep: the total, or the stages together; time in bed is not sleep. */
    private static @Nullable Double minutes(Payload night, @Nullable String units) {
        Double total = night.number("totalSleep") == null ? night.number("asleep") : night.number("totalSleep");
        if (total == null || total == 0) {
            total = sum(night, "core", "deep", "rem");
        }
        Double seconds = Units.seconds(total, units == null ? "hr" : units);
        return seconds == null ? null : Double.valueOf(seconds / 60);
    }

    private static @Nullable Double sum(Payload night, String... stages) {
        double sum = 0;
        boolean any = false;
        for (String stage : stages) {
            Double hours = night.number(stage);
            if (hours != null) {
                sum += hours;
                any = true;
            }
        }
        return any ? Double.valueOf(sum) : null;
    }
}
