package dev.ironstride.local.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;

class AnswerTest {
    @Test
    void aProblemIsReadAloudWithItsFields() throws JsonProcessingException {
        var body = new ObjectMapper().readTree("""
                {"type":"https://ironstride.dev/problems/not-a-run","title":"Not a run","status":422,
                 "detail":"This file is a bike ride.","errors":[{"field":"file","message":"sport is cycling"}]}
                """);

        assertThatThrownBy(() -> new Answer("POST /api/runs/files", 422, body).expect(200, 201))
                .isInstanceOf(Refused.class)
                .hasMessage("Not a run: This file is a bike ride. [file: sport is cycling]");
    }

    @Test
    void anAnswerWithoutWordsIsStillNamed() {
        var answer = new Answer("GET /api/plans/current", 502, MissingNode.getInstance());

        assertThat(answer.sentence()).isEqualTo("GET /api/plans/current answered 502.");
    }
}
