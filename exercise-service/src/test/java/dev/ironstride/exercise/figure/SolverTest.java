package dev.ironstride.exercise.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SolverTest {

    private static final Offset<Double> NEAR = within(0.1);

    @Test
    void standingPutsTheHipsNinetyCentimetresAboveTheFloor() {
        var body = solve("{base: standing, legs: {hip: 0, abduction: 0}}");

        assertThat(body.at(Joint.PELVIS).y()).isEqualTo(90, NEAR);
        assertThat(body.bottom(Joint.RIGHT_HEEL)).isEqualTo(0, NEAR);
        assertThat(body.at(Joint.HEAD).y() + Joint.HEAD.radius()).isEqualTo(167.5, NEAR);
    }

    @Test
    void anglesTurnTheWayTheyAreNamed() {
        var body = solve(
                "{base: standing, rests: {left_foot: floor}, lean: 0, rightLeg: {hip: 90, knee: 90, ankle: 0},"
                        + " rightArm: {shoulder: 90, abduction: 0, elbow: 90}, leftArm: {shoulder: 0, abduction: 90, elbow: 0}}");

        var hip = body.at(Joint.RIGHT_HIP);
        assertThat(body.at(Joint.RIGHT_KNEE).x()).as("thigh forward").isEqualTo(hip.x() + Body.THIGH, NEAR);
        assertThat(body.at(Joint.RIGHT_ANKLE).y()).as("shin down").isEqualTo(hip.y() - Body.SHANK, NEAR);
        assertThat(body.at(Joint.RIGHT_BALL).x())
                .as("toes forward")
                .isGreaterThan(body.at(Joint.RIGHT_ANKLE).x());
        assertThat(body.at(Joint.RIGHT_HAND).y())
                .as("forearm up")
                .isEqualTo(body.at(Joint.RIGHT_ELBOW).y() + Body.FOREARM, NEAR);
        assertThat(body.at(Joint.LEFT_HAND).z())
                .as("arm out to the left")
                .isEqualTo(body.at(Joint.LEFT_SHOULDER).z() - Body.UPPER_ARM - Body.FOREARM, NEAR);
    }

    @Test
    void legsReachFeetThatStayWhereTheyAre() {
        var body = solve("{base: squat_bottom}");

        assertThat(body.at(Joint.RIGHT_ANKLE).x()).isEqualTo(0, NEAR);
        assertThat(body.at(Joint.RIGHT_BALL).y()).isEqualTo(0, NEAR);
        assertThat(body.at(Joint.RIGHT_KNEE).distance(body.at(Joint.RIGHT_HIP))).isEqualTo(Body.THIGH, NEAR);
        assertThat(body.at(Joint.RIGHT_KNEE).distance(body.at(Joint.RIGHT_ANKLE)))
                .isEqualTo(Body.SHANK, NEAR);
    }

    /** What is read off an arm and a leg puts them where they were. */
    @Test
    void anglesReadOffALimbPutItBackWhereItWas() {
        var body = solve("{base: squat_bottom, lean: 30, turn: 20, legs: {out: 30}, arms: {x: 20, y: 90},"
                + " rightArm: {z: 30}, leftArm: {z: -8, elbowPoints: OUT}}");
        var chain = new Chain();
        chain.trunk(body.pose().trunk(), body.at(Joint.PELVIS));
        for (var side : Side.values()) {
            chain.leg(side, body.pose().trunk().pelvis(), body.leg(side));
            chain.arm(side, body.pose().trunk().chest(), body.arm(side));
            for (var joint : new String[] {"KNEE", "ANKLE", "ELBOW", "HAND"}) {
                assertThat(chain.joint(side, joint).distance(body.at(side, joint)))
                        .as(side + " " + joint)
                        .isLessThan(0.1);
            }
        }
    }

    @Test
    void aPlankLeansUntilHandsAndToesTouch() {
        var body = solve("{base: high_plank}");

        assertThat(body.bottom(Joint.RIGHT_HAND)).isEqualTo(0, NEAR);
        assertThat(body.at(Joint.RIGHT_BALL).y()).isEqualTo(0, NEAR);
        assertThat(body.pose().trunk().lean()).isBetween(55.0, 80.0);
    }

    @Test
    void aFootDoesNotSlideWhileTheBodyMoves() {
        var top = solve("{base: squat_bottom, pelvis: [-2, 88], lean: 0}");
        var bottom = solve("{base: squat_bottom}");

        for (double share = 0; share <= 1; share += 0.1) {
            var between = InBetween.of(top, bottom, share, List.of());
            assertThat(between.at(Joint.RIGHT_ANKLE).distance(top.at(Joint.RIGHT_ANKLE)))
                    .isLessThan(0.1);
        }
    }

    @Test
    void aHandDoesNotLeaveTheFloorWhileTheBodyGoesDown() {
        var top = solve("{base: high_plank}");
        var bottom = solve("{base: push_up_bottom}");

        for (double share = 0; share <= 1; share += 0.1) {
            var between = InBetween.of(top, bottom, share, List.of());
            assertThat(between.bottom(Joint.RIGHT_HAND)).isEqualTo(0, NEAR);
        }
    }

    @Test
    void aFootThatStepsIsLiftedAndOneThatCarriesIsNot() {
        var stand = solve("{base: standing, x: 32}");
        var lunge = solve("{base: lunge_bottom}");

        var between = InBetween.of(stand, lunge, 0.5, List.of());

        assertThat(between.at(Joint.LEFT_BALL).y()).isGreaterThan(5);
        assertThat(between.at(Joint.RIGHT_BALL).y()).isEqualTo(0, NEAR);
    }

    private static Skeleton solve(String pose) {
        var figure = SoundnessTest.figure(pose);
        return Solver.solve(figure.poses().getFirst(), figure.props());
    }
}
