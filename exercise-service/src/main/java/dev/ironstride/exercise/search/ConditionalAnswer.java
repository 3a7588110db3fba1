package dev.ironstride.exercise.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Answers with a strong entity tag over the very bytes, or 304 if the caller has those already. */
@ApplicationScoped
class ConditionalAnswer {

    private static final int TAG_BYTES = 15;

    private final ObjectMapper json;

    ConditionalAnswer(ObjectMapper json) {
        this.json = json;
    }

    Response to(Request request, Object body) {
        var bytes = bytes(body);
        var tag = new EntityTag(digest(bytes));
        var unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.cacheControl(askEachTime()).build();
        }
        return Response.ok(bytes, MediaType.APPLICATION_JSON_TYPE)
                .tag(tag)
                .cacheControl(askEachTime())
                .build();
    }

    /** The catalogue is public: caches may keep it, but ask each time whether it is still right. */
    private static CacheControl askEachTime() {
        var control = new CacheControl();
        control.setNoTransform(false);
        control.setNoCache(true);
        return control;
    }

    private byte[] bytes(Object body) {
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer cannot be written", impossible);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
