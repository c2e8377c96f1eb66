package dev.bailiwick.api.decision;

import dev.bailiwick.authorization.decision.usecase.EvaluateAccess.Question;

/** An evaluation as it was sent; {@code explain} asks for the reasons too. */
record Evaluation(Question question, boolean explain) {}
