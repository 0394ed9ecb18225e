package dev.stampede.localstack.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every resource of the assembly that has a meaning on one machine, with all its references resolved. */
public final class ResolvedStacks {

    private final List<Resource> resources;

    private ResolvedStacks(List<Resource> resources) {
        this.resources = List.copyOf(resources);
    }

    /**
     * Evaluates every stack of the assembly.
     *
     * @param parameters values of template parameters; those it lacks take the template's default
     * @param endpoints where the local services listen
     * @throws TemplateException naming the place of an unknown type, function or attribute, or of a parameter without
     *     value
     */
    public static ResolvedStacks resolve(
            CloudAssembly assembly, Map<String, String> parameters, LocalEndpoints endpoints) {
        var stacks = new ArrayList<StackResolution>();
        var exports = new Exports(stacks);
        for (var template : assembly.stacks()) {
            stacks.add(new StackResolution(template, parameters, endpoints, exports));
        }
        var resources = new ArrayList<Resource>();
        for (var stack : stacks) {
            resources.addAll(stack.resources());
        }
        return new ResolvedStacks(refuseSharedNames(resources));
    }

    /** The resources of any of the types, in the template's order. */
    public List<Resource> ofType(String... types) {
        var wanted = Set.copyOf(Arrays.asList(types));
        return resources.stream()
                .filter(resource -> wanted.contains(resource.type()))
                .toList();
    }

    /**
     * The one resource of the types with that logical id, or the only one whose logical id or name begins with it.
     *
     * @throws TemplateException listing those there are when none or several fit
     */
    public Resource byLogicalPrefix(String prefix, String... types) {
        var all = ofType(types);
        var exact = all.stream()
                .filter(resource ->
                        resource.logicalId().equals(prefix) || resource.name().equals(prefix))
                .toList();
        var fitting = exact.isEmpty()
                ? all.stream()
                        .filter(resource -> resource.logicalId().startsWith(prefix))
                        .toList()
                : exact;
        if (fitting.size() != 1) {
            throw new TemplateException(fitting.size() + " resources of " + String.join(", ", types) + " begin with "
                    + prefix + "; there are "
                    + all.stream().map(Resource::logicalId).toList());
        }
        return fitting.getFirst();
    }

    private static List<Resource> refuseSharedNames(List<Resource> resources) {
        var seen = new HashSet<String>();
        for (var resource : resources) {
            if (!seen.add(resource.type() + " " + resource.name())) {
                throw new TemplateException(resource.logicalId() + " shares its name " + resource.name()
                        + " with another " + resource.type());
            }
        }
        return resources;
    }
}
