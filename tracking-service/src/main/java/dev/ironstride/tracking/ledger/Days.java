package dev.ironstride.tracking.ledger;

import dev.ironstride.tracking.ledger.LoadView.Balance;
import dev.ironstride.tracking.ledger.LoadView.Day;
import dev.ironstride.tracking.ledger.LoadView.Ratio;
import dev.ironstride.tracking.ledger.LoadView.Split;
import dev.ironstride.tracking.ledger.LoadView.Trend;
import dev.ironstride.tracking.ledger.LoadView.Week;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A ledger as the API shows it. */
final class Days {

    private static final int DECIMALS = 4;

    private final Ledger ledger;

    Days(Ledger ledger) {
        this.ledger = ledger;
    }

    Day on(LocalDate date) {
        int day = ledger.index(date);
        if (day < 0) {
            return new Day(date, null, null, null, null, null, null);
        }
        DayLoad load = ledger.days().get(day);
        return new Day(
                date,
                new Split(rounded(load.run()), rounded(load.strength()), rounded(load.all())),
                new Split(
                        rounded(load.runLegs()),
                        rounded(load.strengthLegs()),
                        rounded(load.runLegs() + load.strengthLegs())),
                load.imputed(),
                balance(day),
                week(day),
                new Ratio(
                        true,
                        known(ledger.ratio().coupled(day)),
                        known(ledger.ratio().uncoupled(day)),
                        known(ledger.ratio().weighted(day))));
    }

    private Balance balance(int day) {
        return new Balance(
                day < Fitness.SETTLING_DAYS,
                trend(ledger.run(), day),
                trend(ledger.strength(), day),
                trend(ledger.all(), day),
                ledger.all().fitness().low(day, ledger.all().seed()));
    }

    private static Trend trend(Ledger.Course course, int day) {
        return new Trend(
                rounded(course.fitness().chronic(day)),
                rounded(course.fitness().acute(day)),
                rounded(course.fitness().balance(day)));
    }

    private @Nullable Week week(int day) {
        Strain strain = ledger.strain();
        if (day < Strain.DAYS - 1) {
            return null;
        }
        double sum = ledger.days().subList(day - Strain.DAYS + 1, day + 1).stream()
                .mapToDouble(DayLoad::all)
                .sum();
        Double usual = known(strain.usual(day));
        return new Week(
                rounded(sum),
                rounded(strain.monotony(day)),
                rounded(strain.strain(day)),
                usual,
                strain.monotonous(day),
                usual == null ? null : Boolean.valueOf(strain.unusual(day)),
                strain.monotonous(day) || strain.unusual(day));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(rounded(value));
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
