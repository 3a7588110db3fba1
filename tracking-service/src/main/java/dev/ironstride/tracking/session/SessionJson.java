package dev.ironstride.tracking.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sessions as JSON text, and corrections laid over them. */
@ApplicationScoped
class SessionJson {

    private static final Set<String> CORRECTABLE = Stream.of(SessionCorrection.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toUnmodifiableSet());

    private final ObjectMapper mapper;

    SessionJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What a start says, as a correction of a session that is known. */
    ObjectNode patch(SessionRequest request) {
        return mapper.valueToTree(request);
    }

    /** The session with a JSON merge patch over it (RFC 7396). Fields that cannot be corrected are refused by their name. */
    SessionCorrection corrected(StrengthSession session, ObjectNode patch) {
        patch.fieldNames().forEachRemaining(name -> {
            if (!CORRECTABLE.contains(name)) {
                throw ProblemException.invalid(name, "is not a field that can be corrected");
            }
        });
        ObjectNode merged = mapper.valueToTree(present(session));
        merged.setAll(patch); // no field of it is an object, so that laying over is merging
        try {
            return mapper.treeToValue(merged, SessionCorrection.class);
        } catch (JsonProcessingException wrong) {
            throw new ProblemException(Problem.unreadable(wrong));
        }
    }

    private static Map<String, @Nullable Object> present(StrengthSession session) {
        Map<String, @Nullable Object> present = new LinkedHashMap<>();
        present.put("plannedSessionId", session.plannedSessionId());
        present.put("startedAt", session.startedAt());
        present.put("timeZone", session.timeZone().getId());
        present.put("notes", session.notes());
        Completion how = session.completion();
        if (how != null) {
            present.put("endedAt", how.endedAt());
            present.put("outcome", how.toldOutcome());
            present.put("rpe", how.rpe());
            present.put("enjoyment", how.enjoyment());
            present.put("pain", how.pain());
        }
        return present;
    }
}
