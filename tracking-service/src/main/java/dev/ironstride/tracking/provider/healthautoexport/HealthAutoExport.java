package dev.ironstride.tracking.provider.healthautoexport;

import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.event.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Health Auto Export: {@code {"data":{"workouts":[…],"metrics":[…]}}}. Batches repeat; ids make that harmless. */
@ApplicationScoped
class HealthAutoExport implements Posts {

    @Override
    public Provider provider() {
        return Provider.HEALTH_AUTO_EXPORT;
    }

    @Override
    public List<Telling> read(Payload body) {
        Payload data = body.at("data");
        List<Telling> tellings = new ArrayList<>();
        data.list("workouts").forEach(workout -> tellings.add(Workout.told(workout)));
        tellings.addAll(Metrics.told(data.list("metrics")));
        return tellings;
    }
}
