package dev.ironstride.tracking.provider.garmin;

import dev.ironstride.tracking.hash.Sha256;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Signature;
import dev.ironstride.tracking.provider.event.Delivery;
import dev.ironstride.tracking.provider.event.Notice;
import dev.ironstride.tracking.provider.outside.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A body of Garmin's, taken apart: lists of summaries (push), of addresses (ping), and of changes to accounts. */
final class GarminBody {

    private static final List<String> LISTS = Stream.concat(
                    Stream.of("activities", "activityDetails", GarminSummary.BY_HAND), GarminReadiness.LISTS.stream())
            .toList();

    private static final List<String> BULKY = List.of(
            "samples",
            "laps",
            "userAccessToken",
            "timeOffsetHeartRateSamples",
            "sleepLevelsMap",
            "timeOffsetSleepRespiration",
            "timeOffsetSleepSpo2",
            "hrvValues");

    private static final String CALLBACKS = "/wellness-api/rest/";

    static final String PING = "ping";
    static final String PUSH = "push";
    static final String DEREGISTRATION = "deregistrations";
    static final String PERMISSIONS = "userPermissionsChange";

    private GarminBody() {}

    /** @param api the only place that is called back; another one refuses the whole body with 403 */
    static List<Notice> notices(Payload body, Origin api, Instant now) {
        List<Notice> notices = new ArrayList<>();
        for (String list : LISTS) {
            for (Payload item : body.list(list)) {
                notice(list, item, api, now, notices);
            }
        }
        for (String list : List.of(DEREGISTRATION, PERMISSIONS)) {
            for (Payload item : body.list(list)) {
                String user = item.text("userId");
                if (user != null) {
                    // Looked up anew each time it is said; within one second once is enough.
                    String key = String.join(":", list, user, Long.toString(now.getEpochSecond()));
                    notices.add(new Notice(key, user, "account", Payload.of("kind", list)));
                }
            }
        }
        return notices;
    }

    private static void notice(String list, Payload item, Origin api, Instant now, List<Notice> notices) {
        String user = item.text("userId");
        String callback = item.at("callbackURL").node().asText("");
        if (!callback.isEmpty()) {
            String address = admitted(callback, api);
            if (user != null) {
                String key = PING + ":" + list + ":" + Sha256.hex(Signature.bytes(address + "|" + user));
                notices.add(new Notice(
                        key,
                        user,
                        key,
                        Payload.of("kind", PING).with("list", list).with("url", address)));
            }
            return;
        }
        String id = GarminSummary.id(item);
        if (user != null && id != null) {
            Payload slim = slim(item);
            String key = String.join(":", list, id, user, Sha256.hex(Signature.bytes(slim.toString())));
            Payload payload = Payload.of("kind", PUSH)
                    .with("list", list)
                    .with("id", id)
                    .with("at", Long.toString(now.getEpochSecond()))
                    .with("item", slim.toString());
            notices.add(new Notice(key, user, id, payload));
        }
    }

    /** Without what is bulky, or secret, and of no use here. */
    private static Payload slim(Payload item) {
        Payload slim = item;
        for (String field : BULKY) {
            slim = slim.without(field);
        }
        return slim;
    }

    private static String admitted(String callback, Origin api) {
        return api.admit(callback)
                .filter(address -> address.getPath().startsWith(CALLBACKS))
                .orElseThrow(() -> Delivery.refused("A callback address is not one we call."))
                .toString();
    }
}
