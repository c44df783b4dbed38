package org.lmanexus.sync.push;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// The name of this process among the nodes, fit for a file's name.
final class Node {

    static final String NAME = host() + "-" + ProcessHandle.current().pid();

    private Node() {}

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9-]", "-");
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
