package dev.ironstride.exercise.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Nothing is below the floor or inside furniture or a wall, and what is said to touch does.
 */
final class Contact {

    /** Skin gives way, cm. */
    private static final double SOFT = 1;
    /** Skin and flesh on furniture, cm: one sinks into a cushion more than into a floor. */
    private static final double SOFT_FURNITURE = 2.5;
    /** What touches is this near, cm. */
    private static final double TOUCHING = 1.5;

    private final Skeleton skeleton;
    private final Places places;
    private final List<String> faults = new ArrayList<>();

    private Contact(Skeleton skeleton, Places places) {
        this.skeleton = skeleton;
        this.places = places;
    }

    static List<String> faults(Skeleton skeleton, List<Prop> props) {
        var contact = new Contact(skeleton, new Places(props));
        contact.faults.addAll(sinking(skeleton, SOFT));
        props.forEach(contact::solid);
        contact.rests();
        return contact.faults;
    }

    /** What is further below the floor than that, cm. */
    static List<String> sinking(Skeleton skeleton, double most) {
        return Stream.of(Joint.values())
                .filter(joint -> skeleton.bottom(joint) < -most)
                .map(joint -> "%s is %.1f cm below the floor".formatted(name(joint), -skeleton.bottom(joint)))
                .toList();
    }

    private void solid(Prop prop) {
        for (var joint : Joint.values()) {
            var at = skeleton.at(joint);
            double radius = Math.max(0, joint.radius() - SOFT_FURNITURE);
            if (prop.kind() == PropKind.WALL ? beyond(prop, at, radius) : prop.solid() && inside(prop, at, radius)) {
                faults.add("%s is inside %s".formatted(name(joint), prop.name()));
            }
        }
    }

    private boolean beyond(Prop wall, Vector at, double radius) {
        double there = wall.besides() ? at.z() : at.x();
        double face = wall.besides() ? wall.z() : wall.x();
        double pelvis = wall.besides()
                ? skeleton.at(Joint.PELVIS).z()
                : skeleton.at(Joint.PELVIS).x();
        return pelvis < face ? there + radius > face + SOFT : there - radius < face - SOFT;
    }

    private static boolean inside(Prop prop, Vector at, double radius) {
        return at.x() + radius > prop.left() + SOFT
                && at.x() - radius < prop.right() - SOFT
                && at.y() - radius < prop.y() - SOFT
                && at.y() + radius > prop.bottom() + SOFT
                && Math.abs(at.z() - prop.z()) - radius < prop.depth() / 2 - SOFT;
    }

    private void rests() {
        faults.addAll(skeleton.misses());
        for (var rest : skeleton.pose().rests()) {
            if (places.isWall(rest.on())) {
                continue;
            }
            double top = places.top(rest.on());
            double bottom =
                    rest.touching().stream().mapToDouble(skeleton::bottom).min().orElseThrow();
            if (Math.abs(bottom - top) > TOUCHING) {
                faults.add("%s should touch %s but is %.1f cm above it"
                        .formatted(rest.part().name().toLowerCase(Locale.ROOT), rest.on(), bottom - top));
            }
        }
    }

    private static String name(Joint joint) {
        return joint.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
