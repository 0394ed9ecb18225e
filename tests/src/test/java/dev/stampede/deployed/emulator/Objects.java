package dev.stampede.deployed.emulator;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** S3, as far as files are put there: buckets of any name exist. */
final class Objects {

    private static final String TAG = "\"0\"";

    private final Map<String, byte[]> stored = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, byte[]>> parts = new ConcurrentHashMap<>();

    /** Everything put there, by bucket and key. */
    Map<String, byte[]> all() {
        return Map.copyOf(stored);
    }

    Reply answer(Asked asked) {
        var name = asked.path().substring(1);
        boolean isBucket = name.indexOf('/') < 0 || name.endsWith("/");
        return switch (asked.method()) {
            case "HEAD" -> isBucket || stored.containsKey(name) ? Reply.NOTHING : new Reply(404, Map.of(), new byte[0]);
            case "GET" -> isBucket ? bucket(asked) : object(name);
            case "PUT" -> put(asked, name);
            case "POST" -> upload(asked, name);
            default -> Reply.error("NotImplemented", asked.method());
        };
    }

    private static Reply bucket(Asked asked) {
        if (asked.query().containsKey("location")) {
            return Reply.xml("<LocationConstraint xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"/>");
        }
        if (asked.query().containsKey("encryption")) {
            return Reply.xml("<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>"
                    + "<SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule>"
                    + "</ServerSideEncryptionConfiguration>");
        }
        return Reply.xml("<ListBucketResult><IsTruncated>false</IsTruncated><KeyCount>0</KeyCount></ListBucketResult>");
    }

    private Reply object(String name) {
        var content = stored.get(name);
        return content == null ? Reply.notFound() : new Reply(200, Map.of(), content);
    }

    private Reply put(Asked asked, String name) {
        var number = asked.query().get("partNumber");
        if (number == null) {
            stored.put(name, asked.body());
        } else {
            parts.computeIfAbsent(name, whole -> new ConcurrentSkipListMap<>())
                    .put(Integer.valueOf(number), asked.body());
        }
        return new Reply(200, Map.of("ETag", TAG), new byte[0]);
    }

    private Reply upload(Asked asked, String name) {
        if (asked.query().containsKey("uploads")) {
            return Reply.xml("<InitiateMultipartUploadResult><Key>%s</Key><UploadId>1</UploadId>".formatted(name)
                    + "</InitiateMultipartUploadResult>");
        }
        var whole = new ByteArrayOutputStream();
        new TreeMap<>(parts.getOrDefault(name, Map.of())).values().forEach(whole::writeBytes);
        stored.put(name, whole.toByteArray());
        return Reply.xml("<CompleteMultipartUploadResult><Key>%s</Key><ETag>%s</ETag></CompleteMultipartUploadResult>"
                .formatted(name, TAG.replace("\"", "&quot;")));
    }

    @Override
    public String toString() {
        return stored.keySet().stream().sorted().collect(Collectors.joining(", "));
    }
}
