package org.lmanexus.simulator;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Allvue's side of the SFTP upload: a server with a password of its own and one folder.
public final class SftpInbox implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String USER = "lma-nexus";
    private static final String FOLDER = "inbox";
    private static final String ANSWERS = "answers";

    private final Path home;
    private final String password = UUID.randomUUID().toString();
    private final SftpFaults faults = new SftpFaults();
    private volatile @Nullable PublicKey key;
    private @Nullable SshServer server;
    private int port;

    private SftpInbox(Path home) {
        this.home = home;
    }

    static SftpInbox start(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(FOLDER));
        Files.createDirectories(folder.resolve(ANSWERS));
        // A server lists no folder of a relative path
        SftpInbox inbox = new SftpInbox(folder.toAbsolutePath());
        inbox.open();
        return inbox;
    }

    /// Opens the server again on the port that it had.
    public void open() throws IOException {
        SshServer fresh = SshServer.setUpDefaultServer();
        fresh.setHost(HOST);
        fresh.setPort(port);
        SimpleGeneratorHostKeyProvider keys =
                new SimpleGeneratorHostKeyProvider(home.resolve("host-key"));
        keys.setAlgorithm("EC");
        keys.setKeySize(256);
        fresh.setKeyPairProvider(keys);
        fresh.setPasswordAuthenticator(
                (user, given, session) ->
                        key == null && USER.equals(user) && password.equals(given));
        fresh.setPublickeyAuthenticator(
                (user, given, session) -> USER.equals(user) && KeyUtils.compareKeys(given, key));
        fresh.setFileSystemFactory(new VirtualFileSystemFactory(home));
        SftpSubsystemFactory sftp = new SftpSubsystemFactory();
        sftp.addSftpEventListener(faults);
        fresh.setSubsystemFactories(List.of(sftp));
        fresh.start();
        port = fresh.getPort();
        server = fresh;
        Files.writeString(knownHosts(), "[%s]:%d %s%n".formatted(HOST, port, publicKey(keys)));
    }

    private static String publicKey(KeyPairProvider keys) throws IOException {
        try {
            KeyPair pair = keys.loadKeys(null).iterator().next();
            return PublicKeyEntry.toString(pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    Map<String, String> settings() {
        String prefix = "nexus.connector.allvue.";
        return Map.of(
                prefix + "host", HOST,
                prefix + "port", Integer.toString(port),
                prefix + "directory", FOLDER,
                prefix + "answers", ANSWERS,
                prefix + "user", USER,
                prefix + "password", password,
                prefix + "known-hosts-file", knownHosts().toString());
    }

    /// From now on lets in who holds the private key of this one, and nobody by password.
    public void letIn(PublicKey one) {
        key = one;
    }

    /// What goes wrong with each upload from now on.
    public void fail(SftpFaults.Fault fault) {
        faults.set(fault);
    }

    Path knownHosts() {
        return home.resolve("known_hosts");
    }

    Path inbox() {
        return home.resolve(FOLDER);
    }

    /// The folder where Allvue says what it made of the packages.
    public Path answers() {
        return home.resolve(ANSWERS);
    }

    List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.list(inbox())) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close(true);
            server = null;
        }
    }
}
