package dev.ironstride.kit.toy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** An endpoint whose author forgot to say who may call it. */
@Path("/forgotten")
public class Forgotten {

    @GET
    public String get() {
        return "open";
    }
}
