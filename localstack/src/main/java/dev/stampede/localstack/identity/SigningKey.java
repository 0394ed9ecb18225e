package dev.stampede.localstack.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.UUID;

/** The issuer's RSA key, kept in a file if there is a place for it, so that tokens outlive a restart. */
final class SigningKey {

    private static final String FILE = "signing-key.json";

    private SigningKey() {}

    /** A new key that is kept nowhere. */
    static RSAKey create() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("No RSA here", impossible);
        }
    }

    /** The directory's key; a new one is put there when it has none. */
    static RSAKey in(Path directory) throws IOException {
        Path file = directory.resolve(FILE);
        if (Files.exists(file)) {
            return read(file);
        }
        Files.createDirectories(directory);
        RSAKey key = create();
        // A temporary file is readable by its owner only, and only a complete one gets the final name.
        Path unfinished = Files.createTempFile(directory, "signing-key", ".tmp");
        Files.writeString(unfinished, key.toJSONString());
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static RSAKey read(Path file) throws IOException {
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException damaged) {
            throw new IOException(file + " holds no RSA key", damaged);
        }
    }
}
