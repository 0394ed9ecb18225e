package dev.stampede.localstack.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What the stacks of an assembly export to each other. */
record Exports(List<StackResolution> stacks) {

    /** The exported value; evaluated when asked for, so the order of the stacks doesn't matter. */
    JsonNode value(String exportName, String place) {
        for (var stack : stacks) {
            var exported = stack.exported(exportName);
            if (exported.isPresent()) {
                return exported.get();
            }
        }
        throw new TemplateException(place + " imports " + exportName + ", which no stack of the assembly exports");
    }
}
