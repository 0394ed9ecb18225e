package dev.stampede.infra.function;

import dev.stampede.infra.stage.Stage;
import software.constructs.Construct;

/**
 * Where functions are defined, and what they have in common there.
 *
 * @param construct the construct they belong to
 * @param stage the deployment they belong to
 * @param archives where their code is
 */
public record FunctionScope(Construct construct, Stage stage, FunctionArchives archives) {}
