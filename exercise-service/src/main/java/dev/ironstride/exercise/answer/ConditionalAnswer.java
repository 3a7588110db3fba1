package dev.ironstride.exercise.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.language.AcceptLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Answers in a language with a strong entity tag over the very bytes, or 304 if the caller has those already. */
@ApplicationScoped
public class ConditionalAnswer {

    private final ObjectMapper json;

    ConditionalAnswer(ObjectMapper json) {
        this.json = json;
    }

    /** Answers one reader with what not everybody may see: nothing on the way may keep it. */
    public Response privately(Object body, Language language) {
        var rendered = render(body, language);
        return Response.ok(rendered.bytes(), MediaType.APPLICATION_JSON_TYPE)
                .tag(rendered.tag())
                .language(language.locale())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Renders a body, which is in that language, and answers with it. */
    public Response to(Request request, Object body, Language language) {
        return to(request, render(body, language));
    }

    /** Answers with JSON that is ready. */
    public Response to(Request request, Rendered body) {
        return to(request, body, MediaType.APPLICATION_JSON_TYPE);
    }

    /** Answers with a body of that type that is ready. */
    public Response to(Request request, Rendered body, MediaType type) {
        var unchanged = request.evaluatePreconditions(body.tag());
        if (unchanged != null) {
            return everyTime(unchanged).build();
        }
        return everyTime(Response.ok(body.bytes(), type))
                .tag(body.tag())
                .language(body.language().locale())
                .build();
    }

    /** The JSON of a body, which is in that language. */
    public Rendered render(Object body, Language language) {
        try {
            return Rendered.of(json.writeValueAsBytes(body), language);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }

    /** The catalogue is public: caches may keep it, but by language, and ask each time whether it is still right. */
    private static Response.ResponseBuilder everyTime(Response.ResponseBuilder answer) {
        var control = new CacheControl();
        control.setNoTransform(false);
        control.setNoCache(true);
        return answer.cacheControl(control).header(HttpHeaders.VARY, AcceptLanguage.HEADER);
    }
}
