package dev.stampede.infra.stage;

import software.amazon.awscdk.CfnElement;
import software.constructs.IConstruct;

/** The name of a resource in the template, where the CDK's own would not do. */
public final class LogicalId {

    private LogicalId() {}

    /**
     * Gives the construct's resource exactly this name. The CDK derives names from where a construct stands, so that
     * moving one in the code would replace the deployed resource, and a table's replacement is empty. The local stack
     * names its tables, queues and functions by it too.
     */
    public static <T extends IConstruct> T pin(String id, T construct) {
        var element = construct instanceof CfnElement
                ? construct
                : construct.getNode().getDefaultChild();
        if (!(element instanceof CfnElement resource)) {
            throw new IllegalArgumentException(construct.getNode().getPath() + " stands for no single resource");
        }
        resource.overrideLogicalId(id);
        return construct;
    }
}
