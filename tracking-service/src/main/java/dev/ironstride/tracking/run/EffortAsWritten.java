package dev.ironstride.tracking.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ironstride.tracking.runclass.Graded;
import dev.ironstride.tracking.runclass.RunLap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an effort is written: what a recording does not have is left out. */
interface EffortAsWritten {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    Graded graded();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<RunLap> laps();
}
