package dev.stampede.localstack.payment;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The payment provider as a process of its own. */
public final class PaymentSimulator {

    /** What the process prints, before its port, when it is ready. */
    static final String READY = "Payment simulator listens on port ";

    private PaymentSimulator() {}

    /**
     * Runs until standard input ends: whoever started this process holds that open for as long as it lives.
     *
     * @param arguments the port on 127.0.0.1 (0 for any free one), and optionally a directory to keep the books in
     */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpServer server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
            server.setExecutor(threads);
            server.createContext("/", new PaymentApi(book(arguments)));
            server.start();
            System.out.println(READY + server.getAddress().getPort());
            System.in.transferTo(OutputStream.nullOutputStream());
            // At once: each effect is on the disk before it is answered, so there is nothing to finish.
            Runtime.getRuntime().halt(0);
        }
    }

    private static ChargeBook book(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            return new ChargeBook(Journal.none(), List.of());
        }
        Journal.InFile journal = Journal.InFile.open(Path.of(arguments[1]).resolve("payments.jsonl"));
        return new ChargeBook(journal, journal.replayed());
    }
}
