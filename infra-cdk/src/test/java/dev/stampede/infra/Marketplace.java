package dev.stampede.infra;

import dev.stampede.infra.delivery.DeliveryStack;
import dev.stampede.infra.function.FunctionArchives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awscdk.cxapi.CloudFormationStackArtifact;

/**
 * All stacks of one stage as the tests look at them, on archives that hold nothing. A synth takes seconds: there is one
 * of each for all tests.
 */
public final class Marketplace {

    /** For {@code @MethodSource}: {@link #stages}. */
    public static final String STAGES = "dev.stampede.infra.Marketplace#stages";

    /** For {@code @MethodSource}: {@link #keptStages}. */
    public static final String KEPT_STAGES = "dev.stampede.infra.Marketplace#keptStages";

    /** For {@code @MethodSource}: {@link #variants}. */
    public static final String VARIANTS = "dev.stampede.infra.Marketplace#variants";

    private static final Map<Settings, Marketplace> SYNTHESIZED = new ConcurrentHashMap<>();

    private final Settings settings;
    private final Path assembly;
    private final Map<String, Map<String, Object>> templates;
    private final Map<String, String> environments;
    private final Imports imports;

    private Marketplace(
            Settings settings,
            Path assembly,
            Map<String, Map<String, Object>> templates,
            Map<String, String> environments) {
        this.settings = settings;
        this.assembly = assembly;
        this.templates = templates;
        this.environments = environments;
        this.imports = new Imports(templates.values());
    }

    /** What {@code cdk deploy} with nothing but credentials makes. */
    public static Marketplace dev() {
        return of(new Settings("dev", Map.of()));
    }

    /** The stage dev in the region that the others are in when nothing is said of them. */
    public static Marketplace devWhereTheOthersAre() {
        return of(new Settings("dev", Map.of("region", "eu-central-1")));
    }

    /** The stage staging, with nothing said of it. */
    public static Marketplace staging() {
        return of(new Settings("staging", Map.of()));
    }

    /** The stage prod, with nothing said of it. */
    public static Marketplace prod() {
        return of(new Settings("prod", Map.of()));
    }

    /** The stage prod with a domain, a chat channel, a pipeline and all else that can be said of it. */
    public static Marketplace prodWithAllSettings() {
        return of(new Settings("prod", Settings.ALL));
    }

    /** Every stage, with nothing said of it. */
    public static Stream<Marketplace> stages() {
        return Stream.of(dev(), staging(), prod());
    }

    /** Every stage whose data is kept, with nothing said of it. */
    public static Stream<Marketplace> keptStages() {
        return Stream.of(staging(), prod());
    }

    /** Every stage, with nothing said of it and with everything. */
    public static Stream<Marketplace> variants() {
        return Stream.of("dev", "staging", "prod")
                .flatMap(stage -> Stream.of(new Settings(stage, Map.of()), new Settings(stage, Settings.ALL)))
                .map(Marketplace::of);
    }

    private static Marketplace of(Settings settings) {
        return SYNTHESIZED.computeIfAbsent(settings, Marketplace::synthesized);
    }

    private static Marketplace synthesized(Settings settings) {
        try {
            var directory = Files.createTempDirectory(Path.of("target"), "marketplace-");
            var assembly = directory.resolve("cdk.out");
            var app = StampedeApp.app(Optional.of(assembly));
            var stage = settings.asStage();
            StampedeApp.define(app, stage, archivesIn(directory));
            settings.repository().ifPresent(name -> new DeliveryStack(app, "Delivery", stage, name));
            StampedeApp.check(app);
            var templates = new TreeMap<String, Map<String, Object>>();
            var environments = new TreeMap<String, String>();
            for (var stack : app.synth().getStacks()) {
                templates.put(stack.getId(), template(stack));
                environments.put(
                        stack.getId(), String.valueOf(stack.getManifest().getEnvironment()));
            }
            return new Marketplace(settings, assembly, templates, environments);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @SuppressWarnings("unchecked") // What is at the top of a template is an object.
    private static Map<String, Object> template(CloudFormationStackArtifact stack) {
        return (Map<String, Object>) stack.getTemplate();
    }

    private static FunctionArchives archivesIn(Path directory) throws IOException {
        for (var module :
                List.of("catalog", "checkout", "fulfilment", "selling", "flashsale", "identity", "operations")) {
            var target = Files.createDirectories(directory.resolve(module).resolve("target"));
            Files.writeString(target.resolve(module + ".zip"), module);
        }
        return new FunctionArchives(directory);
    }

    /** The stage's name. */
    public String name() {
        return settings.stage();
    }

    /** Where its templates are, and what was found in them. */
    public Path assembly() {
        return assembly;
    }

    /** Every stack's template, by the stack's id. */
    public Map<String, Map<String, Object>> templates() {
        return templates;
    }

    /** Where a stack is deployed: {@code aws://ACCOUNT/REGION}, each of which may be unknown. */
    public String environment(String stack) {
        return environments.getOrDefault(stack, "");
    }

    /** One section of a stack's template, such as {@code Outputs}. */
    public Map<?, ?> section(String stack, String name) {
        return (Map<?, ?>) templates.getOrDefault(stack, Map.of()).getOrDefault(name, Map.of());
    }

    /** The names of what a stack tells people and deployments: its outputs but for those that stacks import. */
    public List<String> told(String stack) {
        return section(stack, "Outputs").keySet().stream()
                .map(Object::toString)
                .filter(name -> !name.startsWith("ExportsOutput"))
                .toList();
    }

    /** Every resource of every stack. */
    public List<Resource> all() {
        return templates.keySet().stream().flatMap(stack -> in(stack).stream()).toList();
    }

    /** Every resource of the stack; what it imports stands there as the stack that exports it has it. */
    public List<Resource> in(String stack) {
        return section(stack, "Resources").entrySet().stream()
                .map(entry -> resource(stack, entry))
                .toList();
    }

    /** Every resource of the type, whatever stack it is in. */
    public List<Resource> all(String type) {
        return all().stream().filter(resource -> resource.type().equals(type)).toList();
    }

    /** The resource of that name. */
    public Resource one(String type, String logicalId) {
        return all(type).stream()
                .filter(resource -> resource.id().equals(logicalId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no %s named %s".formatted(type, logicalId)));
    }

    /** The only resource of the type. */
    public Resource only(String type) {
        var all = all(type);
        if (all.size() != 1) {
            throw new AssertionError("not one %s but %d".formatted(type, all.size()));
        }
        return all.getFirst();
    }

    private Resource resource(String stack, Map.Entry<?, ?> entry) {
        return new Resource(stack, entry.getKey().toString(), imports.resolve((Map<?, ?>) entry.getValue()));
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
